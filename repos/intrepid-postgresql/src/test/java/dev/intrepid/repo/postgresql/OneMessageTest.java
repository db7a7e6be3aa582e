package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.event;
import static dev.intrepid.testkit.Controls.memo;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.jdbc.row.Checksum;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import dev.intrepid.testkit.ManualClock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commits that are decided by what is remembered and expected, and what is found if it is wrong.
 */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneMessageTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  /** What a message has in it that reads before it is decided. */
  private static final String READS = "= ANY";

  /** What an answer has in it that tells of an error. */
  private static final String ERROR = "SERROR";

  private static final PendingEvents NONE = new PendingEvents(List.of());

  private final String schema = PostgresServer.freshSchema();
  private final ManualClock clock = ManualClock.at(TIME);
  private final PostgresOptions options =
      PostgresOptions.defaults().withSchema(schema).withClock(clock);
  private TcpProxy proxy;
  private PostgresRepo repo;
  private PostgresRepo other;

  @BeforeEach
  void open() throws IOException {
    proxy = TcpProxy.listening(0, SERVER.port());
    var throughProxy = SERVER.dataSource();
    throughProxy.setPortNumbers(new int[] {proxy.port()});
    repo = PostgresRepo.of(throughProxy, options);
    other = PostgresRepo.of(SERVER.dataSource(), options);
  }

  @AfterEach
  void close() throws IOException {
    other.close();
    repo.close();
    proxy.close();
  }

  @Test
  void events_memos_and_markers_that_are_as_expected_are_stored_without_reading() {
    long first = store(CacheRecord.NOT_STORED, 0);
    proxy.cutAnswerTo(READS);

    long second = store(first, 1);
    long third = store(second, 2);

    assertThat(proxy.hasCut()).isFalse();
    assertThat(third).isGreaterThan(second);
    assertThat(memoRevision()).isEqualTo(third);
    assertThat(marker().epoch()).isEqualTo(3);
    assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10).records())
        .extracting(event -> event.position())
        .containsExactly(1L, 2L, 3L);
  }

  /** Stores an event, the memo and the marker; returns the revision of the memo. */
  private long store(long expectedRevision, long expectedEpoch) {
    return storeTo(STREAM, expectedRevision, expectedEpoch);
  }

  private long storeTo(String stream, long expectedRevision, long expectedEpoch) {
    return repo.commit(
            new Commit(
                Controls.events(stream, 1),
                List.of(MemoChange.set(memo(), expectedRevision)),
                List.of(move(expectedEpoch, expectedEpoch + 1))))
        .revisions()
        .get(0);
  }

  private long memoRevision() {
    return revision(MEMO);
  }

  private long revision(String uri) {
    return other.getMemos(List.of(uri)).get(uri).revision();
  }

  private MarkerRecord marker() {
    return repo.marker(TRACKING_STREAM, Shard.ALL).orElseThrow();
  }

  @Test
  void events_alone_are_stored_by_one_statement() {
    repo.publish(event(STREAM));
    proxy.cutAnswerTo("BEGIN");

    repo.publish(event(STREAM));
    repo.publish(Controls.events(STREAM, 3));

    assertThat(proxy.hasCut()).isFalse();
    assertThat(other.lastSequence()).isEqualTo(5);
  }

  @Test
  void events_that_expect_nothing_are_stored_without_reading_whoever_wrote_before() {
    repo.publish(event(STREAM));
    proxy.cutAnswerTo(READS);

    other.publish(Controls.events(STREAM, 2));
    EventRecord toKnown = repo.publish(event(STREAM));
    other.publish(event("others/1"));
    EventRecord toNew = repo.publish(event("others/1"));

    assertThat(proxy.hasCut()).isFalse();
    assertThat(toKnown).returns(4L, EventRecord::sequence).returns(4L, EventRecord::position);
    assertThat(toNew).returns(6L, EventRecord::sequence).returns(2L, EventRecord::position);
  }

  @Test
  void what_a_handler_publishes_with_its_marker_and_memo_is_placed_whoever_published_before() {
    long first = store(CacheRecord.NOT_STORED, 0);
    other.publish(event("others/1"));
    proxy.cutAnswerTo(READS);

    long second = storeTo("others/1", first, 1);
    other.publish(event("others/1"));
    storeTo("new/1", second, 2);

    assertThat(proxy.hasCut()).isFalse();
    assertThat(marker().epoch()).isEqualTo(3);
    assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 1, 10).records())
        .extracting(EventRecord::stream, EventRecord::position)
        .containsExactly(
            tuple("others/1", 1L),
            tuple("others/1", 2L),
            tuple("others/1", 3L),
            tuple("new/1", 1L));
  }

  @Test
  void events_of_several_streams_in_one_commit_are_placed_in_each() {
    other.publish(Controls.events("others/1", 2));

    EventLog published =
        repo.publish(
            new PendingEvents(
                List.of(event("others/1"), event(STREAM), event("others/1"), event(STREAM))));

    assertThat(published.records())
        .extracting(EventRecord::sequence, EventRecord::position)
        .containsExactly(tuple(3L, 3L), tuple(4L, 1L), tuple(5L, 4L), tuple(6L, 2L));
    assertThat(other.entriesSince(SubscriptionTopic.all(), Shard.ALL, 2, 10).records())
        .isEqualTo(published.records());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 0xffff_fffeL, 0xffff_ffffL, 0x1_0000_0000L, Long.MAX_VALUE})
  void the_server_adds_the_place_of_an_event_to_its_checksum_as_this_process_does(long number)
      throws SQLException {
    long content = 0xffff_fff1L;
    String sql = "SELECT " + Checksum.placed(content + "", number + "", (number / 3) + "");

    assertThat(SERVER.ask(sql)).containsExactly(Checksum.placed(content, number, number / 3) + "");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, 0x1_0000_0000L, 1L << 60})
  void the_server_adds_the_revision_of_a_memo_to_its_checksum_as_this_process_does(long revision)
      throws SQLException {
    long content = 0xffff_fff1L;
    String sql = "SELECT " + Checksum.revised(content + "", revision + "::bigint + 1 - 1");

    assertThat(SERVER.ask(sql)).containsExactly(Checksum.revised(content, revision) + "");
  }

  @Test
  void a_memo_that_was_changed_after_the_server_gave_its_revision_is_damaged() throws SQLException {
    long first = store(CacheRecord.NOT_STORED, 0);
    other.setMemo(memo("others/1"));
    store(first, 1);
    assertThat(other.getMemos(List.of(MEMO)).get(MEMO).data().isDamaged()).isFalse();

    SERVER.run(
        "UPDATE "
            + schema
            + ".memos SET revision = revision + 1, checksum = checksum"
            + " + (1::bigint << 32) WHERE uri = '"
            + MEMO
            + "'");

    assertThat(other.getMemos(List.of(MEMO)).get(MEMO).data().isDamaged()).isTrue();
  }

  @Test
  void a_row_that_was_changed_after_the_server_placed_it_is_damaged() throws SQLException {
    repo.publish(event(STREAM));
    repo.publish(event("others/1"));
    assertThat(SERVER.ask("SELECT min(checksum) >> 32 FROM " + schema + ".events"))
        .containsExactly("2");

    SERVER.run("UPDATE " + schema + ".events SET position = 3 WHERE stream = '" + STREAM + "'");

    assertThat(other.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10).records())
        .extracting(event -> event.data().isDamaged())
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_waits_for_the_turn_goes_on_after_what_was_stored_meanwhile(boolean isCommitted)
      throws Exception {
    repo.publish(event(STREAM));
    try (Connection user = SERVER.dataSource().getConnection()) {
      user.setAutoCommit(false);
      other.publishIn(user, Controls.events(STREAM, 2));
      FutureTask<EventRecord> waiting = new FutureTask<>(() -> repo.publish(event(STREAM)));
      new Thread(waiting, "waits-for-the-turn").start();
      awaitOneWaiting();

      if (isCommitted) {
        user.commit();
      } else {
        user.rollback();
      }

      long before = isCommitted ? 3 : 1;
      assertThat(waiting.get().sequence()).isEqualTo(before + 1);
      assertThat(waiting.get().position()).isEqualTo(before + 1);
    }
  }

  private void awaitOneWaiting() throws Exception {
    String waiting =
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = '"
            + schema
            + ".events'::regclass";
    while (SERVER.ask(waiting).equals(List.of("0"))) {
      Thread.sleep(5);
    }
  }

  @Test
  void processes_that_commit_at_once_are_given_places_and_revisions_without_gaps()
      throws Exception {
    int each = 50;
    List<FutureTask<Void>> workers = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      PostgresRepo of = worker % 2 == 0 ? repo : other;
      String uri = "balances/" + worker;
      FutureTask<Void> task = new FutureTask<>(() -> work(of, uri, each), null);
      workers.add(task);
      new Thread(task, uri).start();
    }
    for (FutureTask<Void> worker : workers) {
      worker.get();
    }

    List<EventRecord> log =
        other.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000).records();
    assertThat(log).extracting(EventRecord::sequence).containsExactlyElementsOf(upTo(4 * each));
    assertThat(log).extracting(EventRecord::position).containsExactlyElementsOf(upTo(4 * each));
    assertThat(other.changedMemosSince(0, 1_000).changes())
        .extracting(change -> change.revision())
        .containsExactlyElementsOf(upTo(4 * each));
  }

  private static void work(PostgresRepo repo, String uri, int times) {
    long revision = CacheRecord.NOT_STORED;
    for (int i = 0; i < times; i++) {
      Committed committed =
          repo.commit(
              new Commit(
                  Controls.events(STREAM, 1),
                  List.of(MemoChange.set(memo(uri), revision)),
                  List.of(move(uri, Shard.ALL, i, i + 1))));
      revision = committed.revisions().get(0);
    }
  }

  private static List<Long> upTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void a_marker_is_moved_without_reading_whoever_moved_it_before() {
    other.moveMarker(move(0, 1));
    proxy.cutAnswerTo(READS);

    repo.moveMarker(move(1, 2));
    other.moveMarker(move(2, 3));
    repo.moveMarker(move(3, 4));

    assertThat(proxy.hasCut()).isFalse();
    assertThat(marker().epoch()).isEqualTo(4);
  }

  @Test
  void a_marker_that_another_process_has_moved_is_fenced_and_nothing_is_stored() {
    long first = store(CacheRecord.NOT_STORED, 0);
    other.moveMarker(move(1, 5));

    assertThatThrownBy(() -> store(first, 1)).isInstanceOf(FencedException.class);

    assertThat(memoRevision()).isEqualTo(first);
    assertThat(repo.lastSequence()).isEqualTo(1);
    store(first, 2);
    assertThat(repo.lastSequence()).isEqualTo(2);
  }

  @Test
  void a_memo_that_another_process_has_changed_is_refused_and_nothing_is_stored() {
    long first = store(CacheRecord.NOT_STORED, 0);
    other.setMemo(memo());

    assertThatThrownBy(() -> store(first, 1)).isInstanceOf(MemoConflictException.class);

    assertThat(marker().epoch()).isEqualTo(1);
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void after_a_memo_was_not_as_expected_the_next_conflicts_are_no_errors_of_the_server() {
    long first = store(CacheRecord.NOT_STORED, 0);
    set(memo("others/1"), CacheRecord.NOT_STORED);
    proxy.countAnswersWith(ERROR);
    assertThatThrownBy(() -> set(memo(), first + 1)).isInstanceOf(MemoConflictException.class);
    assertThat(proxy.answers()).isEqualTo(1);

    for (long stale = first + 2; stale < first + 5; stale++) {
      long expected = stale;
      assertThatThrownBy(() -> store(expected, 1)).isInstanceOf(MemoConflictException.class);
      assertThatThrownBy(() -> set(memo("new"), expected))
          .isInstanceOf(MemoConflictException.class);
      assertThatThrownBy(() -> set(memo(), CacheRecord.NOT_STORED))
          .isInstanceOf(MemoConflictException.class);
    }
    set(memo("new"), CacheRecord.NOT_STORED);
    store(first, 1);

    assertThat(proxy.answers()).isEqualTo(1);
  }

  @Test
  void a_memo_keeps_its_expected_revision_while_others_change_and_take_the_next_ones() {
    long first = store(CacheRecord.NOT_STORED, 0);
    other.setMemo(memo("others/1"));
    long theirs = revision("others/1");
    proxy.cutAnswerTo(READS);

    long second = store(first, 1);

    assertThat(proxy.hasCut()).isFalse();
    assertThat(second).isGreaterThan(theirs);
    assertThat(memoRevision()).isEqualTo(second);
    assertThat(repo.changedMemosSince(first, 10).changes())
        .extracting(change -> change.uri())
        .containsExactly("others/1", MEMO);
  }

  @Test
  void a_memo_that_was_removed_by_hand_is_missed_and_nothing_is_stored() throws SQLException {
    long first = store(CacheRecord.NOT_STORED, 0);
    SERVER.run("DELETE FROM " + schema + ".memos");

    assertThatThrownBy(() -> store(first, 1)).isInstanceOf(MemoConflictException.class);

    assertThat(marker().epoch()).isEqualTo(1);
    assertThat(repo.lastSequence()).isEqualTo(1);
    store(CacheRecord.NOT_STORED, 1);
    assertThat(repo.lastSequence()).isEqualTo(2);
  }

  @Test
  void a_memo_that_has_expired_is_as_if_it_was_not_stored() {
    CacheRecord expiring = memo().expiringAt(TIME.plusSeconds(10));
    repo.setMemo(expiring);
    repo.setMemo(memo("lasting"));
    long stored = memoRevision();
    clock.advance(Duration.ofMillis(10_001));

    assertThatThrownBy(() -> set(memo(), stored)).isInstanceOf(MemoConflictException.class);
    set(memo(), CacheRecord.NOT_STORED);

    assertThat(memoRevision()).isGreaterThan(stored);
  }

  private void set(CacheRecord memo, long expected) {
    repo.commit(new Commit(NONE, List.of(MemoChange.set(memo, expected)), List.of()));
  }

  @Test
  void the_marker_that_was_moved_last_is_known_whichever_process_moved_it() {
    for (int i = 0; i < 3; i++) {
      repo.moveMarker(move(TRACKING_STREAM, new Shard(0, 2), i, i + 1));
      assertMovedLast(new Shard(0, 2));
      other.moveMarker(move(TRACKING_STREAM, new Shard(1, 2), i, i + 1));
      assertMovedLast(new Shard(1, 2));
    }
  }

  private void assertMovedLast(Shard shard) {
    assertThat(repo.last(TRACKING_STREAM, EventKind.MARKER))
        .contains(repo.marker(TRACKING_STREAM, shard).orElseThrow().toEventRecord());
  }
}
