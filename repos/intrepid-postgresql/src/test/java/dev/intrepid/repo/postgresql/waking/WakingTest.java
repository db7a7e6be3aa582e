package dev.intrepid.repo.postgresql.waking;

import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** A thread that waits for events is woken, whichever process publishes them. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WakingTest {

  private static final PostgresServer SERVER = PostgresServer.newest();
  private static final Duration LONG = Duration.ofHours(1);

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final PostgresOptions options =
      PostgresOptions.defaults().withSchema(PostgresServer.freshSchema());

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void one_process_wakes_another_whether_that_listens_or_asks(boolean listen) throws Exception {
    try (PostgresRepo waiting = PostgresRepo.of(SERVER.dataSource(), options.withListen(listen));
        PostgresRepo publishing = PostgresRepo.of(SERVER.dataSource(), options)) {
      for (int i = 0; i < 3; i++) {
        long last = waiting.lastSequence();
        Future<Boolean> waiter =
            pool.submit(() -> waiting.awaitPast(SubscriptionTopic.stream(STREAM), last, LONG));

        publishing.publish(Controls.event(STREAM));

        assertThat(waiter.get()).isTrue();
      }
    }
  }

  @Test
  void what_is_published_is_told_on_the_channel_of_the_schema() throws SQLException {
    try (PostgresRepo repo = PostgresRepo.of(SERVER.dataSource(), options);
        Session listener = new Sessions(SERVER.dataSource(), options.schema()).open()) {
      Channel.listen(listener);

      repo.publish(Controls.events(STREAM, 3));

      PGNotification[] told = listener.notifications((int) Controls.SOON.toMillis());
      assertThat(Channel.furthest(told)).isEqualTo(3);
    }
  }

  @Test
  void a_listener_is_connected_only_when_somebody_waits() throws Exception {
    try (PostgresRepo repo = PostgresRepo.of(named(), options.withReaders(1))) {
      repo.publish(Controls.event(STREAM));
      repo.lastSequence();
      List<String> others = connections();
      assertThat(others).hasSize(2);

      Future<Boolean> waiter = pool.submit(() -> repo.awaitPast(SubscriptionTopic.all(), 1, LONG));

      listenerBeside(others);
      repo.publish(Controls.event(STREAM));
      assertThat(waiter.get()).isTrue();
    }
  }

  @Test
  void a_listener_that_was_cut_off_listens_again() throws Exception {
    try (PostgresRepo waiting = PostgresRepo.of(named(), options.withReaders(1));
        PostgresRepo publishing = PostgresRepo.of(SERVER.dataSource(), options)) {
      waiting.lastSequence();
      List<String> others = connections();
      Future<Boolean> waiter =
          pool.submit(() -> waiting.awaitPast(SubscriptionTopic.all(), 0, LONG));
      String first = listenerBeside(others);

      SERVER.run("SELECT pg_terminate_backend(" + first + ")");
      others.add(first);
      listenerBeside(others);
      publishing.publish(Controls.event(STREAM));

      assertThat(waiter.get()).isTrue();
    }
  }

  private PGSimpleDataSource named() {
    PGSimpleDataSource dataSource = SERVER.dataSource();
    dataSource.setApplicationName(options.schema());
    return dataSource;
  }

  /** The connection that is there beside these, soon. */
  private String listenerBeside(List<String> others) throws SQLException {
    long deadline = System.nanoTime() + Controls.SOON.toNanos();
    while (System.nanoTime() < deadline) {
      List<String> found = connections();
      found.removeAll(others);
      if (!found.isEmpty()) {
        return found.get(0);
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Nobody listens within " + Controls.SOON + ".");
  }

  private List<String> connections() throws SQLException {
    return SERVER.ask(
        "SELECT pid FROM pg_stat_activity WHERE application_name = '" + options.schema() + "'");
  }
}
