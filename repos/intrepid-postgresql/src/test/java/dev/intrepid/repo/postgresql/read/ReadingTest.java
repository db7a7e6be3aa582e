package dev.intrepid.repo.postgresql.read;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What questions cost: neither memory nor time grows with the log. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final String schema = PostgresServer.freshSchema();
  private PostgresRepo repo;

  @BeforeEach
  void open() {
    repo = PostgresRepo.of(SERVER.dataSource(), PostgresOptions.defaults().withSchema(schema));
  }

  @AfterEach
  void close() {
    repo.close();
  }

  @Test
  void the_server_sends_no_more_than_a_page_has_room_for() throws SQLException {
    for (int i = 0; i < 12; i++) {
      repo.publish(PendingEvent.entry(STREAM, "Large", Controls.dataOfSize(900_000)));
    }
    String query = PageBytes.query("sequence", "events", "sequence > ?", "sequence");

    try (Session session = new Sessions(SERVER.dataSource(), schema).open()) {
      PreparedStatement statement = session.prepare(query);
      statement.setLong(1, 0);
      statement.setInt(2, 1_000);
      try (ResultSet rows = statement.executeQuery()) {
        int count = 0;
        while (rows.next()) {
          count++;
        }
        assertThat(count).isEqualTo(5);
      }
    }
  }

  @Test
  void a_page_with_a_large_event_among_small_ones_is_whole() {
    List<PendingEvent> events = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      events.add(PendingEvent.entry(STREAM, "Mixed", Controls.dataOfSize(i == 10 ? 9_000 : 50)));
    }
    events.set(12, events.get(12).withMeta(Map.of("large", "x".repeat(9_000))));
    repo.publish(new PendingEvents(events));

    for (SubscriptionTopic topic :
        List.of(SubscriptionTopic.all(), SubscriptionTopic.prefix("examples/"))) {
      assertThat(repo.entriesSince(topic, Shard.ALL, 0, 100).records())
          .isEqualTo(repo.entriesSincePosition(STREAM, 0, 100).records())
          .hasSize(20);
    }
  }

  @Test
  void headers_of_control_characters_alone_do_not_end_a_page_too_early() {
    Map<String, String> meta = Map.of("\u0001", "\u0001".repeat(60_000));
    for (int i = 0; i < 30; i++) {
      repo.publish(Controls.event().withMeta(meta));
    }

    assertThat(repo.entriesSincePosition(STREAM, 0, 100).size()).isEqualTo(30);
  }

  @Test
  void a_rare_topic_in_a_large_log_is_found_by_its_index() throws SQLException {
    fill("many", 20_000);
    repo.publish(Controls.event("rare/1/a"));
    SERVER.run("ANALYZE " + schema + ".events");

    for (String topic : new String[] {"rare/", "rare/1/"}) {
      assertThat(repo.entriesSince(SubscriptionTopic.prefix(topic), Shard.ALL, 0, 10).records())
          .extracting(EventRecord::stream)
          .containsExactly("rare/1/a");
    }
    assertThat(
            String.join(
                "\n",
                SERVER.ask(
                    "EXPLAIN SELECT * FROM "
                        + schema
                        + ".events WHERE sequence > 0 AND left(stream, strpos(stream, '/'))"
                        + " = 'rare/' ORDER BY sequence LIMIT 10")))
        .contains("events_by_topic");
  }

  @Test
  void a_long_stream_is_gone_on_with_from_any_sequence() throws SQLException {
    fill("many", 1_000);
    for (long sequence : new long[] {0, 1, 2, 500, 998, 999, 1_000, 5_000}) {
      long first = Math.min(sequence, 1_000);
      assertThat(repo.entriesSince(SubscriptionTopic.stream("many/1"), Shard.ALL, sequence, 2_000))
          .hasSize((int) (1_000 - first));
    }
  }

  /** A stream of so many events. */
  private void fill(String segment, int count) throws SQLException {
    SERVER.run(
        "INSERT INTO "
            + schema
            + ".events SELECT i, gen_random_uuid(), '"
            + segment
            + "/1', "
            + Integer.toUnsignedLong(Shard.hash(segment + "/1"))
            + ", i, 'Filled', 1, 0, NULL, '{}', NULL FROM generate_series(1, "
            + count
            + ") AS i");
  }
}
