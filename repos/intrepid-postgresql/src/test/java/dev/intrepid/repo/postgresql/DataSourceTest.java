package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A repo over the pool of a user, whose connections have a password and begin transactions. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DataSourceTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final PostgresOptions options =
      PostgresOptions.defaults().withSchema(PostgresServer.freshSchema()).withReaders(2);
  private final HikariDataSource pool = pool();

  private static HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:postgresql://localhost:" + SERVER.port() + "/postgres?user=postgres&password=secret");
    config.setMaximumPoolSize(4);
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_repo_says_where_it_is_without_the_password() {
    try (PostgresRepo repo = PostgresRepo.of(pool, options)) {
      assertThat(repo.address())
          .isEqualTo(
              "postgresql://postgres@localhost:"
                  + SERVER.port()
                  + "/postgres?schema="
                  + options.schema());
    }
  }

  @Test
  void a_pool_is_all_that_a_repo_needs() {
    HikariDataSource dataSource = pool;
    PostgresOptions shop = PostgresOptions.defaults().withSchema("shop").withReaders(2);
    try (IntrepidRepo repo = PostgresRepo.of(dataSource, shop)) {
      assertThat(repo.publish(Controls.event()).position()).isPositive();
    }
  }

  @Test
  void a_pool_is_given_back_what_it_gave_and_is_open_then() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (PostgresRepo repo = PostgresRepo.of(pool, options)) {
        repo.commit(new Commit(Controls.events(STREAM, 1), List.of(), List.of(move(i, i + 1))));
        assertThatThrownBy(() -> repo.moveMarker(move(99, 1))).isInstanceOf(FencedException.class);
        assertThat(repo.lastSequence()).isEqualTo(i + 1);
        repo.awaitPast(SubscriptionTopic.all(), i + 1, Duration.ofMillis(20));
      }
    }

    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW lock_timeout")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("0");
      assertThat(connection.getAutoCommit()).isFalse();
    }
  }

  /** A pool gives up waiting for a connection when its thread is interrupted. */
  @Test
  void a_thread_that_is_interrupted_stores_and_reads_over_new_connections() {
    try (PostgresRepo repo = PostgresRepo.of(pool, options)) {
      // Once it has no connection left that is idle.
      pool.getHikariPoolMXBean().softEvictConnections();

      Thread.currentThread().interrupt();
      repo.publish(Controls.event());
      assertThat(repo.lastSequence()).isEqualTo(1);

      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_thread_that_is_interrupted_stores_and_reads_where_a_login_has_a_timeout() {
    String address = SERVER.address(options.schema()) + "&loginTimeout=20";
    Thread.currentThread().interrupt();
    try (PostgresRepo repo = PostgresRepo.open(address)) {
      repo.publish(Controls.event());
      assertThat(repo.lastSequence()).isEqualTo(1);
    }

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_transaction_that_failed_is_not_given_back_to_the_pool() throws Exception {
    try (Session session = new Sessions(pool, options.schema()).open()) {
      session.begins();
      session.run("BEGIN");
      assertThatThrownBy(() -> session.run("SELECT 1 / 0")).hasMessageContaining("zero");
    }

    assertThat(
            SERVER.ask("SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"))
        .isEmpty();
  }
}
