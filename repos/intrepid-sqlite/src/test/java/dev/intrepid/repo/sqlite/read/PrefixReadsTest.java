package dev.intrepid.repo.sqlite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.sqlite.Sql;
import dev.intrepid.repo.sqlite.SqliteRepo;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.ProgressHandler;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrefixReadsTest {

  private static final SubscriptionTopic BELLS = SubscriptionTopic.prefix("bells/");

  @TempDir Path folder;

  @Test
  void an_event_of_a_rare_prefix_costs_no_more_at_the_end_of_a_long_log() throws Exception {
    Path few = log("few.db", 10_000, i -> i == 9_999 ? "bells/1" : "accounts/" + i % 100);
    Path many = log("many.db", 50_000, i -> i == 49_999 ? "bells/1" : "accounts/" + i % 100);

    assertThat(steps(many, session -> assertThat(bells(session).size()).isEqualTo(1)))
        .isLessThan(2 * steps(few, session -> assertThat(bells(session).size()).isEqualTo(1)));
    assertThat(steps(many, session -> assertThat(hasBells(session)).isTrue()))
        .isLessThan(2 * steps(few, session -> assertThat(hasBells(session)).isTrue()));
  }

  @Test
  void a_prefix_without_events_costs_no_more_in_a_long_log() throws Exception {
    Path few = log("few.db", 10_000, i -> "accounts/" + i % 100);
    Path many = log("many.db", 50_000, i -> "accounts/" + i % 100);

    assertThat(steps(many, session -> assertThat(bells(session).through()).isEqualTo(50_000)))
        .isLessThan(
            2 * steps(few, session -> assertThat(bells(session).through()).isEqualTo(10_000)));
  }

  /** Rare ones at both ends, many that begin late, many everywhere, and none. */
  @ParameterizedTest
  @ValueSource(strings = {"rare/", "bells/", "accounts/", "none/"})
  void pages_of_a_prefix_have_each_of_its_events_once_in_the_order_of_the_log(String prefix)
      throws Exception {
    Path file =
        log(
            "shop.db",
            24_000,
            i ->
                i == 7 || i == 23_999
                    ? "rare/" + i
                    : (i > 12_000 && i % 2 == 0 ? "bells/" : "accounts/") + i % 100);
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      List<EventRecord> all = pages(repo, SubscriptionTopic.all(), Shard.ALL);
      for (Shard shard : List.of(Shard.ALL, new Shard(0, 3), new Shard(2, 3))) {
        assertThat(pages(repo, SubscriptionTopic.prefix(prefix), shard))
            .extracting(EventRecord::sequence)
            .isEqualTo(
                all.stream()
                    .filter(event -> event.stream().startsWith(prefix))
                    .filter(event -> shard.contains(event.stream()))
                    .map(EventRecord::sequence)
                    .toList());
      }
    }
  }

  private static List<EventRecord> pages(SqliteRepo repo, SubscriptionTopic topic, Shard shard) {
    List<EventRecord> records = new ArrayList<>();
    EventLog page = repo.entriesSince(topic, shard, 0, 512);
    while (!page.isEmpty()) {
      records.addAll(page.records());
      page = repo.entriesSince(topic, shard, page.through(), 512);
    }
    assertThat(page.through()).isEqualTo(repo.lastSequence());
    return records;
  }

  private Path log(String name, int events, IntFunction<String> stream) {
    Path file = folder.resolve(name);
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      List<PendingEvent> pending =
          IntStream.range(0, events)
              .mapToObj(i -> PendingEvent.entry(stream.apply(i), "Happened", Json.of("{}")))
              .toList();
      repo.publish(new PendingEvents(pending));
    }
    return file;
  }

  private static EventLog bells(Session session) throws SQLException {
    return new EventReads(session).since(BELLS, Shard.ALL, 0, 512);
  }

  private static boolean hasBells(Session session) throws SQLException {
    EventReads reads = new EventReads(session);
    return reads.hasSince(BELLS, 0, reads.lastSequence());
  }

  private interface Reading {
    void of(Session session) throws SQLException;
  }

  /** How many hundreds of steps SQLite takes for it. */
  private static long steps(Path file, Reading reading) throws SQLException {
    AtomicLong steps = new AtomicLong();
    Sessions sessions = new Sessions(file, new Failures(file), Duration.ZERO);
    try (Connection connection = Sql.open(file);
        Session session = sessions.in(connection)) {
      ProgressHandler.setHandler(
          connection,
          100,
          new ProgressHandler() {
            @Override
            protected int progress() {
              steps.incrementAndGet();
              return 0;
            }
          });
      reading.of(session);
      ProgressHandler.clearHandler(connection);
    }
    return steps.get();
  }
}
