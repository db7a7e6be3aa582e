package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** Publishing in a user's transaction, as far as PostgreSQL has a part in it. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UserTransactionsTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  private final String schema = PostgresServer.freshSchema();
  private final PostgresOptions options = PostgresOptions.defaults().withSchema(schema);
  private PostgresRepo repo;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    repo = PostgresRepo.of(SERVER.dataSource(), options);
    connection = SERVER.dataSource().getConnection();
    connection.setAutoCommit(false);
    run("CREATE TABLE " + schema + ".orders (id text)");
    connection.commit();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    repo.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String setting(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void publish(PendingEvent event) {
    repo.publishIn(connection, PendingEvents.of(event));
  }

  private void assertUnusable(String... reasons) {
    assertThatThrownBy(() -> publish(Controls.event()))
        .isInstanceOf(UnusableTransactionException.class)
        .hasMessageContainingAll(reasons);
  }

  @Test
  void rows_of_the_user_and_events_are_stored_together_or_not_at_all() throws Exception {
    run("INSERT INTO " + schema + ".orders VALUES ('o-1')");
    publish(Controls.event());
    connection.rollback();
    run("INSERT INTO " + schema + ".orders VALUES ('o-2')");
    publish(Controls.event());
    connection.commit();

    assertThat(SERVER.ask("SELECT id FROM " + schema + ".orders")).containsExactly("o-2");
    assertThat(SERVER.ask("SELECT sequence FROM " + schema + ".events")).containsExactly("1");
  }

  @Test
  void events_after_a_savepoint_are_undone_with_it() throws Exception {
    publish(Controls.event());
    Savepoint savepoint = connection.setSavepoint();
    publish(Controls.event());
    connection.rollback(savepoint);
    publish(Controls.event());
    connection.commit();

    assertThat(SERVER.ask("SELECT sequence FROM " + schema + ".events ORDER BY 1"))
        .containsExactly("1", "2");
  }

  @Test
  void a_transaction_that_does_not_see_what_others_commit_is_refused() throws Exception {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

    assertUnusable("repeatable read", "READ COMMITTED", schema);
  }

  @Test
  void a_read_only_transaction_is_refused() throws Exception {
    run("SET TRANSACTION READ ONLY");

    assertUnusable("read-only", "setReadOnly(false)");
  }

  @Test
  void a_transaction_that_has_failed_is_refused() {
    assertThatThrownBy(() -> run("SELECT 1 / 0")).isInstanceOf(SQLException.class);

    assertUnusable("has failed before", "roll it back");
  }

  @Test
  void a_connection_to_a_database_without_the_schema_is_refused() throws Exception {
    try (Connection elsewhere = inAnotherDatabase()) {
      assertThatThrownBy(() -> repo.publishIn(elsewhere, PendingEvents.of(Controls.event())))
          .isInstanceOf(UnusableTransactionException.class)
          .hasMessageContainingAll("has no tables of this repo", schema);
    }
  }

  @Test
  void a_connection_to_another_log_is_refused_whether_this_one_has_events_or_not()
      throws Exception {
    try (Connection elsewhere = inAnotherDatabase()) {
      PGSimpleDataSource other = SERVER.dataSource();
      other.setDatabaseName(schema);
      PostgresRepo.of(other, options).close();
      assertElsewhere(elsewhere);

      repo.publish(Controls.event());
      assertElsewhere(elsewhere);

      elsewhere.commit();
      assertThat(repo.lastSequence()).isEqualTo(1);
    }
  }

  @Test
  void a_connection_to_a_copy_of_the_log_is_refused() throws Exception {
    PendingEvent same = Controls.event();
    PendingEvent next = Controls.event();
    try (Connection elsewhere = inAnotherDatabase()) {
      PGSimpleDataSource other = SERVER.dataSource();
      other.setDatabaseName(schema);
      try (PostgresRepo copy = PostgresRepo.of(other, options)) {
        copy.publish(same);
        repo.publish(same);
        assertElsewhere(elsewhere);

        publish(next);
        connection.commit();
        copy.publish(next);
        assertElsewhere(elsewhere);
        assertThat(copy.lastSequence()).isEqualTo(2);
      }
    }
  }

  private Connection inAnotherDatabase() throws SQLException {
    SERVER.run("CREATE DATABASE " + schema);
    PGSimpleDataSource other = SERVER.dataSource();
    other.setDatabaseName(schema);
    Connection elsewhere = other.getConnection();
    elsewhere.setAutoCommit(false);
    return elsewhere;
  }

  private void assertElsewhere(Connection elsewhere) throws SQLException {
    assertThatThrownBy(() -> repo.publishIn(elsewhere, PendingEvents.of(Controls.event())))
        .isInstanceOf(UnusableTransactionException.class)
        .hasMessageContaining("not the one of this repo");
    elsewhere.rollback();
  }

  @Test
  void what_the_user_has_set_stays_but_not_what_makes_it_less_than_durable() throws Exception {
    run("SET lock_timeout = '7s'");
    run("SET synchronous_commit = off");
    run("SET idle_in_transaction_session_timeout = '3s'");
    connection.commit();

    publish(Controls.event());

    assertThat(setting("lock_timeout")).isEqualTo("7s");
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("3s");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    connection.commit();
    assertThat(setting("synchronous_commit")).isEqualTo("off");
  }

  @Test
  void a_user_who_stops_with_the_turn_loses_it_and_nothing_is_stored() throws Exception {
    publish(Controls.event());
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("5s");
    run("SET LOCAL idle_in_transaction_session_timeout = '300ms'");

    assertThat(repo.publish(Controls.event()).sequence()).isEqualTo(1);
    assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
  }

  @Test
  void a_thread_that_publishes_beside_its_own_transaction_is_refused_in_time() throws Exception {
    try (PostgresRepo impatient =
        PostgresRepo.of(SERVER.dataSource(), options.withLockTimeout(Duration.ofMillis(100)))) {
      impatient.publishIn(connection, PendingEvents.of(Controls.event()));

      assertThatThrownBy(() -> impatient.publish(Controls.event()))
          .isInstanceOf(RepoLockedException.class)
          .hasMessageContaining("did not let go in time");
      connection.commit();

      assertThat(impatient.publish(Controls.event()).sequence()).isEqualTo(2);
    }
  }

  @Test
  void who_waits_for_the_turn_and_for_a_row_in_opposite_orders_is_told_of_the_deadlock()
      throws Exception {
    run("INSERT INTO " + schema + ".orders VALUES ('o-1')");
    connection.commit();
    publish(Controls.event());
    try (Connection other = SERVER.dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("UPDATE " + schema + ".orders SET id = 'o-2'");
      }
      FutureTask<Boolean> mine =
          new FutureTask<>(
              () -> {
                run("UPDATE " + schema + ".orders SET id = 'o-3'");
                return true;
              });
      new Thread(mine, "waits-for-a-row").start();

      // One of the two is ended by the server, which of them it decides.
      RepoLockedException refused = null;
      try {
        repo.publishIn(other, PendingEvents.of(Controls.event()));
      } catch (RepoLockedException e) {
        refused = e;
      }
      other.rollback();
      if (refused != null) {
        assertThat(refused).hasMessageContaining("publish last");
        assertThat(mine.get()).isTrue();
      } else {
        assertThatThrownBy(mine::get).hasMessageContaining("deadlock");
      }
    }
  }

  @Test
  void a_repo_that_does_not_listen_finds_what_was_committed() throws Exception {
    try (PostgresRepo asking = PostgresRepo.of(SERVER.dataSource(), options.withListen(false))) {
      asking.publishIn(connection, PendingEvents.of(Controls.event()));
      connection.commit();

      assertThat(asking.lastSequence()).isEqualTo(1);
    }
  }
}
