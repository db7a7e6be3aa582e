package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Connections are lost, idle ones and those in the middle of a transaction. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostConnectionTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final String schema = PostgresServer.freshSchema();
  private TcpProxy proxy;
  private IntrepidRepo repo;

  @BeforeEach
  void open() throws IOException {
    proxy = TcpProxy.listening(0, SERVER.port());
    // Not listening: all answers of the server are to what the test asks.
    repo =
        IntrepidRepo.open(
            "postgresql://postgres@localhost:"
                + proxy.port()
                + "/postgres?listen=off&schema="
                + schema);
    repo.publish(Controls.event());
    repo.moveMarker(move(0, 1));
    repo.lastSequence();
  }

  @AfterEach
  void close() throws IOException {
    repo.close();
    proxy.close();
  }

  @Test
  void idle_connections_that_the_server_has_closed_are_opened_again() throws Exception {
    SERVER.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'intrepid' AND query LIKE '%\""
            + schema
            + "\"%'");

    assertThat(repo.lastSequence()).isEqualTo(1);
    assertThat(repo.publish(Controls.event()).position()).isEqualTo(2);
    repo.moveMarker(move(1, 2));
    assertThat(wholeLog()).hasSize(2);
  }

  @Test
  void a_read_whose_idle_connection_was_cut_is_answered_over_another() {
    proxy.cutAnswerTo("uuid_send");

    assertThat(wholeLog()).hasSize(1);
    assertThat(proxy.hasCut()).isTrue();
  }

  @Test
  void a_commit_that_was_cut_before_it_was_to_end_is_stored_over_another_connection() {
    proxy.cutAnswerTo("tracking_stream = ANY");

    PendingEvent toNew = Controls.event("streams/never-seen");
    repo.commit(
        new Commit(
            PendingEvents.of(toNew.expecting(0), Controls.event()),
            List.of(),
            List.of(move(1, 2))));

    assertThat(proxy.hasCut()).isTrue();
    assertThat(wholeLog()).hasSize(3);
    assertThat(moves()).isEqualTo(2);
  }

  @Test
  void a_marker_that_is_moved_over_a_connection_that_was_cut_is_moved_over_another()
      throws Exception {
    SERVER.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'intrepid' AND query LIKE '%\""
            + schema
            + "\"%'");

    repo.commit(commit(1));

    assertThat(wholeLog()).hasSize(3);
    assertThat(moves()).isEqualTo(2);
  }

  @Test
  void events_whose_commit_was_stored_without_an_answer_are_there_once() {
    EventRecord before = repo.publish(Controls.event());
    proxy.cutAnswerTo("INSERT INTO");

    EventRecord event = repo.publish(Controls.event());

    assertThat(proxy.hasCut()).isTrue();
    assertThat(event.position()).isEqualTo(before.position() + 1);
    assertThat(wholeLog()).hasSize(3).endsWith(event);
    assertThat(repo.publish(Controls.event()).position()).isEqualTo(event.position() + 1);
  }

  /** Else it would be seen only when they look by themselves, once a second. */
  @Test
  void others_are_told_of_events_whose_commit_was_stored_without_an_answer() throws Exception {
    try (Connection listening = SERVER.dataSource().getConnection();
        Statement statement = listening.createStatement()) {
      statement.execute("SET search_path TO \"" + schema + "\"");
      try (ResultSet table = statement.executeQuery("SELECT 'events'::regclass::oid")) {
        assertThat(table.next()).isTrue();
        statement.execute("LISTEN intrepid_" + table.getString(1));
      }
      proxy.cutAnswerTo("INSERT INTO");

      EventRecord event = repo.publish(Controls.event());

      assertThat(proxy.hasCut()).isTrue();
      assertThat(isTold(Long.toString(event.sequence()), listening.unwrap(PGConnection.class)))
          .isTrue();
    }
  }

  private static boolean isTold(String sequence, PGConnection listening) throws SQLException {
    while (true) {
      PGNotification[] told = listening.getNotifications((int) Controls.SOON.toMillis());
      for (PGNotification each : told) {
        if (each.getParameter().equals(sequence)) {
          return true;
        }
      }
      if (told.length == 0) {
        return false;
      }
    }
  }

  @Test
  void an_event_whose_commit_had_no_answer_for_long_is_published_again_by_whoever_has_its_id()
      throws IOException {
    PendingEvent event = Controls.event();
    proxy.endBeforeAnswerTo("INSERT INTO");

    assertThatThrownBy(() -> repo.publish(event))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContainingAll("nobody knows whether it was stored", "app.pending(message)");
    proxy = TcpProxy.listening(proxy.port(), SERVER.port());

    assertThat(wholeLog()).extracting(EventRecord::id).endsWith(event.id());
    assertThat(repo.publish(event)).isEqualTo(wholeLog().get(1));
    assertThat(wholeLog()).hasSize(2);
  }

  @Test
  void a_marker_whose_move_was_stored_without_an_answer_is_told_as_unknown_and_fenced_then() {
    proxy.cutAnswerTo("INSERT INTO");

    assertThatThrownBy(() -> repo.commit(commit(1)))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContaining("nobody knows whether it was stored");

    assertThat(proxy.hasCut()).isTrue();
    assertThat(moves()).isEqualTo(2);
    assertThat(wholeLog()).hasSize(3);
    assertThatThrownBy(() -> repo.commit(commit(1))).isInstanceOf(FencedException.class);
    repo.commit(commit(2));
    assertThat(wholeLog()).hasSize(5);
  }

  private static Commit commit(long expected) {
    return new Commit(Controls.events(STREAM, 2), List.of(), List.of(move(expected, expected + 1)));
  }

  private long moves() {
    return repo.marker(TRACKING_STREAM, Shard.ALL).map(MarkerRecord::epoch).orElseThrow();
  }

  private List<EventRecord> wholeLog() {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100).records();
  }
}
