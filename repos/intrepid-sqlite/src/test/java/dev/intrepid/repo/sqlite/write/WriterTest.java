package dev.intrepid.repo.sqlite.write;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.sqlite.Sql;
import dev.intrepid.repo.sqlite.SqliteRepo;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.testkit.Controls;
import dev.intrepid.testkit.ManualClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several commits in one transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WriterTest {

  @TempDir Path folder;
  private final ManualClock clock = ManualClock.at(TIME);
  private Path file;
  private Writer writer;

  @BeforeEach
  void open() {
    file = folder.resolve("shop.db");
    Sessions sessions = new Sessions(file, new Failures(file), Duration.ZERO);
    writer = new Writer(sessions.openWriter(), sessions.writeAheadLog(), clock);
  }

  @AfterEach
  void close() throws SQLException {
    writer.close();
  }

  @Test
  void a_refused_commit_between_two_others_leaves_nothing_and_touches_neither() throws Exception {
    PendingCommit first = pending(Controls.events(STREAM, 2), MemoChange.set(memo("1")));
    PendingCommit refused =
        new PendingCommit(
            new Commit(
                PendingEvents.of(Controls.event(), Controls.event().expecting(99)),
                List.of(MemoChange.set(memo("2"))),
                List.of(Controls.move(0, 5))));
    PendingCommit last = pending(Controls.events(STREAM, 1), MemoChange.set(memo("3"), 1));

    List<EventRecord> appended = write(first, refused, last);

    assertThat(appended).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);
    assertThat(appended).extracting(EventRecord::sequence).containsExactly(1L, 2L, 3L);
    assertThat(last.outcome().revisions()).containsExactly(2L);
    assertThatThrownBy(refused::outcome).hasMessageContaining("actual position: 3");
    assertThat(Sql.ask(file, "SELECT count(*) FROM markers")).isEqualTo("0");
    assertThat(Sql.ask(file, "SELECT count(*) FROM events")).isEqualTo("3");
  }

  @Test
  void a_refused_commit_that_is_alone_leaves_nothing() throws Exception {
    PendingCommit refused =
        new PendingCommit(
            new Commit(
                Controls.events(STREAM, 2),
                List.of(),
                List.of(Controls.move(0, 5), move("b@x", 3))));

    assertThat(write(refused)).isEmpty();

    assertThatThrownBy(refused::outcome).isInstanceOf(FencedException.class);
    assertThat(Sql.ask(file, "SELECT count(*) FROM markers")).isEqualTo("0");
    assertThat(write(pending(Controls.events(STREAM, 1))).get(0).position()).isEqualTo(1);
  }

  @Test
  void commits_of_one_event_have_the_places_of_their_turns() throws Exception {
    PendingCommit[] group = new PendingCommit[11];
    for (int i = 0; i < group.length; i++) {
      group[i] = pending(PendingEvents.of(event("streams/" + i % 2)));
    }
    group[5] = pending(Controls.events(STREAM, 2), MemoChange.set(memo("1")));

    List<EventRecord> appended = write(group);

    assertThat(appended).extracting(EventRecord::sequence).containsExactly(range(1, 12));
    assertThat(sequences(group)).containsExactly(range(1, 12));
    assertThat(group[9].outcome().events().first().position()).isEqualTo(4);
    assertThat(group[10].outcome().events().first().position()).isEqualTo(6);
    assertThat(stored()).isEqualTo(appended);
  }

  @Test
  void a_commit_of_one_event_that_is_stored_is_answered_with_it_and_leaves_no_gap()
      throws Exception {
    PendingEvent known = event(STREAM);
    PendingCommit first = pending(PendingEvents.of(known));
    write(first);
    PendingCommit again = pending(PendingEvents.of(known));
    PendingCommit[] group = {
      pending(PendingEvents.of(event(STREAM))),
      again,
      pending(PendingEvents.of(event(STREAM))),
      pending(PendingEvents.of(event("streams/2")))
    };

    write(group);

    assertThat(again.outcome().events()).isEqualTo(first.outcome().events());
    assertThat(sequences(group)).containsExactly(2L, 1L, 3L, 4L);
    assertThat(stored()).extracting(EventRecord::position).containsExactly(1L, 2L, 3L, 1L);
  }

  @Test
  void two_commits_of_the_same_event_are_answered_alike() throws Exception {
    PendingEvent same = event(STREAM);
    PendingCommit[] group = {
      pending(PendingEvents.of(same)),
      pending(PendingEvents.of(event(STREAM))),
      pending(PendingEvents.of(same)),
      pending(PendingEvents.of(event(STREAM)))
    };

    write(group);

    assertThat(sequences(group)).containsExactly(1L, 2L, 1L, 3L);
    assertThat(stored()).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);
  }

  @Test
  void a_commit_of_one_event_is_refused_alone_if_its_position_is_not_expected() throws Exception {
    PendingCommit refused = pending(PendingEvents.of(event(STREAM).expecting(1)));
    PendingCommit[] others = {
      pending(PendingEvents.of(event(STREAM).expecting(0))),
      pending(PendingEvents.of(event(STREAM).expecting(1))),
      pending(PendingEvents.of(event(STREAM).expecting(2)))
    };

    write(others[0], others[1], refused, others[2]);

    assertThatThrownBy(refused::outcome).hasMessageContaining("actual position: 2");
    assertThat(sequences(others)).containsExactly(1L, 2L, 3L);
    assertThat(stored()).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_the_writer_remembers_is_forgotten_when_others_write() throws Exception {
    write(pending(Controls.events(STREAM, 2), MemoChange.set(memo("1"))));
    try (SqliteRepo other = SqliteRepo.open(file)) {
      other.publish(Controls.events(STREAM, 3));
      other.setMemo(memo("2"));
    }

    PendingCommit next = pending(Controls.events(STREAM, 1), MemoChange.set(memo("3")));
    write(next);

    assertThat(next.outcome().events().first().position()).isEqualTo(6);
    assertThat(next.outcome().revisions()).containsExactly(3L);
  }

  @Test
  void expired_memos_are_removed_from_the_file_by_later_commits() throws Exception {
    CacheRecord expiring = memo("1").expiringAt(TIME.plusSeconds(10));
    write(pending(PendingEvents.none(), MemoChange.set(expiring)));
    clock.advance(Duration.ofSeconds(11));

    write(pending(Controls.events(STREAM, 1)));

    assertThat(Sql.ask(file, "SELECT count(*) FROM memos")).isEqualTo("0");
  }

  @Test
  void memos_that_a_clock_stored_too_late_are_removed_when_it_is_set_back() throws Exception {
    CacheRecord expiring = memo("1").expiringAt(TIME.plus(Duration.ofDays(1)));
    CacheRecord lasting = Controls.memo("summaries/2");
    write(pending(PendingEvents.none(), MemoChange.set(expiring), MemoChange.set(lasting)));
    clock.advance(Duration.ofDays(-100));

    write(pending(Controls.events(STREAM, 1)));

    assertThat(Sql.ask(file, "SELECT group_concat(uri) FROM memos")).isEqualTo("summaries/2");
  }

  @Test
  void expired_memos_are_removed_after_the_clock_was_set_back() throws Exception {
    write(pending(Controls.events(STREAM, 1)));
    clock.advance(Duration.ofDays(-100));
    CacheRecord expiring = memo("1").expiringAt(clock.instant().plusSeconds(1));
    write(pending(PendingEvents.none(), MemoChange.set(expiring)));
    clock.advance(Duration.ofSeconds(2));

    write(pending(Controls.events(STREAM, 1)));

    assertThat(Sql.ask(file, "SELECT count(*) FROM memos")).isEqualTo("0");
  }

  @Test
  void thousands_of_expired_memos_are_removed_a_few_at_a_time() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      CacheRecord memo = Controls.memo("old/" + i).expiringAt(TIME.plusSeconds(10));
      write(pending(PendingEvents.none(), MemoChange.set(memo)));
    }
    clock.advance(Duration.ofSeconds(11));

    write(pending(Controls.events(STREAM, 1)));
    assertThat(Sql.ask(file, "SELECT count(*) FROM memos")).isEqualTo("800");
    for (int i = 0; i < 4; i++) {
      write(pending(Controls.events(STREAM, 1)));
    }
    assertThat(Sql.ask(file, "SELECT count(*) FROM memos")).isEqualTo("0");
  }

  private static PendingEvent event(String stream) {
    return PendingEvent.entry(stream, "Happened", Json.of("{}"));
  }

  private static Long[] range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
  }

  /** Of the events of each, in the order of the commits. */
  private static List<Long> sequences(PendingCommit... group) {
    return Stream.of(group)
        .flatMap(pending -> pending.outcome().events().records().stream())
        .map(EventRecord::sequence)
        .toList();
  }

  private List<EventRecord> stored() {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100).records();
    }
  }

  private static PendingCommit pending(PendingEvents events, MemoChange... memos) {
    return new PendingCommit(new Commit(events, List.of(memos), List.of()));
  }

  private static MarkerMove move(String trackingStream, long expected) {
    return Controls.move(trackingStream, Shard.ALL, expected, expected + 1);
  }

  private static CacheRecord memo(String json) {
    return CacheRecord.of(MEMO, Json.of(json));
  }

  private List<EventRecord> write(PendingCommit... group) throws SQLException {
    return writer.write(List.of(group).iterator(), group.length > 1);
  }
}
