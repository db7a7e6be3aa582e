package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Publishing in a user's transaction, as far as SQLite has a part in it. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UserTransactionsTest {

  @TempDir Path folder;

  private Path file;
  private SqliteRepo repo;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    file = folder.resolve("shop.db");
    repo = SqliteRepo.open(file, SqliteOptions.defaults().withBusyTimeout(Duration.ofMillis(100)));
    connection = Sql.open(file);
    Sql.run(connection, "CREATE TABLE orders (id TEXT)");
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    repo.close();
  }

  private void publishIn(Connection transaction) {
    repo.publishIn(transaction, PendingEvents.of(Controls.event()));
  }

  private void assertUnusable(Connection transaction, String... reasons) {
    assertThatThrownBy(() -> publishIn(transaction))
        .isInstanceOf(UnusableTransactionException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(reasons);
    assertThat(repo.lastSequence()).isZero();
  }

  @Test
  void rows_of_the_user_and_events_are_stored_together_or_not_at_all() throws Exception {
    Sql.run(connection, "INSERT INTO orders VALUES ('o-1')");
    publishIn(connection);
    connection.rollback();
    Sql.run(connection, "INSERT INTO orders VALUES ('o-2')");
    publishIn(connection);
    connection.commit();

    assertThat(Sql.ask(file, "SELECT group_concat(id) FROM orders")).isEqualTo("o-2");
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void rows_of_the_user_stay_when_events_are_refused() throws Exception {
    repo.publish(Controls.event());
    Sql.run(connection, "INSERT INTO orders VALUES ('o-1')");
    assertThatThrownBy(
            () -> repo.publishIn(connection, PendingEvents.of(Controls.event().expecting(7))))
        .isInstanceOf(ConflictException.class);
    connection.commit();

    assertThat(Sql.ask(file, "SELECT group_concat(id) FROM orders")).isEqualTo("o-1");
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void events_after_a_savepoint_are_undone_with_it() throws Exception {
    publishIn(connection);
    Savepoint savepoint = connection.setSavepoint();
    publishIn(connection);
    connection.rollback(savepoint);
    publishIn(connection);
    connection.commit();
    repo.publish(Controls.event());

    assertThat(Sql.ask(file, "SELECT group_concat(sequence || ':' || position) FROM events"))
        .isEqualTo("1:1,2:2,3:3");
  }

  @Test
  void a_connection_to_another_file_or_to_memory_is_refused() throws Exception {
    Path other = folder.resolve("other.db");
    SqliteRepo.open(other).close();
    try (Connection elsewhere = Sql.open(other);
        Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      elsewhere.setAutoCommit(false);
      memory.setAutoCommit(false);

      assertUnusable(elsewhere, other.toString());
      assertUnusable(memory, "a database in memory");
    }
  }

  @Test
  void a_transaction_that_sqlite_has_rolled_back_itself_is_refused() throws Exception {
    Sql.run(connection, "CREATE UNIQUE INDEX orders_by_id ON orders (id)");
    Sql.run(connection, "INSERT INTO orders VALUES ('o-1')");
    connection.commit();
    Sql.run(connection, "INSERT INTO orders VALUES ('o-2')");
    assertThatThrownBy(() -> Sql.run(connection, "INSERT OR ROLLBACK INTO orders VALUES ('o-1')"))
        .isInstanceOf(SQLException.class);

    assertUnusable(connection, "has ended already", "INSERT OR ROLLBACK", "call rollback()");
    connection.rollback();
    Sql.run(connection, "INSERT INTO orders VALUES ('o-2')");
    publishIn(connection);
    connection.commit();

    assertThat(Sql.ask(file, "SELECT group_concat(id) FROM orders")).isEqualTo("o-1,o-2");
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void a_transaction_that_a_trigger_or_a_statement_has_ended_is_refused() throws Exception {
    Sql.run(
        connection,
        "CREATE TRIGGER refuse BEFORE INSERT ON orders BEGIN SELECT RAISE(ROLLBACK, 'no'); END");
    connection.commit();
    assertThatThrownBy(() -> Sql.run(connection, "INSERT INTO orders VALUES ('o-1')"))
        .isInstanceOf(SQLException.class);
    assertUnusable(connection, "RAISE(ROLLBACK)");

    for (String end : List.of("ROLLBACK", "COMMIT")) {
      connection.rollback();
      Sql.run(connection, end);
      assertUnusable(connection, "has ended already");
    }
  }

  @Test
  void a_connection_that_does_not_sync_is_refused() throws Exception {
    try (Connection hasty = Sql.open(file)) {
      Sql.run(hasty, "PRAGMA synchronous = NORMAL");
      hasty.setAutoCommit(false);

      assertUnusable(hasty, "synchronous = FULL", "NORMAL");
    }
  }

  @Test
  void a_connection_whose_temporary_table_hides_the_events_is_refused() throws Exception {
    Sql.run(connection, "CREATE TEMP TABLE carts (id TEXT)");
    publishIn(connection);
    connection.rollback();
    Sql.run(connection, "CREATE TEMP TABLE Events (id TEXT)");

    assertUnusable(connection, "a temporary table or view called events", "another name");
  }

  @Test
  void a_transaction_that_read_before_others_wrote_is_refused() throws Exception {
    Sql.run(connection, "SELECT count(*) FROM orders");
    repo.setMemo(Controls.memo());

    assertUnusable(connection, "has read before others wrote", "WHERE false");
  }

  @Test
  void a_transaction_that_has_read_is_told_to_begin_again_while_another_one_writes()
      throws Exception {
    Sql.run(connection, "PRAGMA busy_timeout = 120000");
    Sql.run(connection, "SELECT count(*) FROM orders");
    try (Connection other = Sql.open(file)) {
      other.setAutoCommit(false);
      Sql.run(other, "INSERT INTO orders VALUES ('o-1')");

      assertUnusable(connection, "has read, and another one writes", "begin again", "WHERE false");
      other.commit();
    }
    connection.rollback();
    publishIn(connection);
    connection.commit();
    assertThat(repo.lastSequence()).isEqualTo(1);
  }

  @Test
  void a_transaction_that_writes_first_may_read_and_publish_and_lets_go_at_its_end()
      throws Exception {
    Sql.run(connection, "UPDATE orders SET id = id WHERE false");
    assertThatThrownBy(() -> repo.setMemo(Controls.memo())).isInstanceOf(RepoLockedException.class);
    Sql.run(connection, "SELECT count(*) FROM orders");
    publishIn(connection);
    connection.commit();

    assertThat(repo.publish(Controls.event()).sequence()).isEqualTo(2);
  }

  @Test
  void an_immediate_transaction_lets_go_when_auto_commit_is_on_again() throws Exception {
    try (Connection immediate =
        DriverManager.getConnection("jdbc:sqlite:" + file + "?transaction_mode=IMMEDIATE")) {
      immediate.setAutoCommit(false);
      publishIn(immediate);
      immediate.commit();
      assertThatThrownBy(() -> repo.publish(Controls.event()))
          .as("the driver has begun the next transaction")
          .isInstanceOf(RepoLockedException.class);
      immediate.setAutoCommit(true);

      assertThat(repo.publish(Controls.event()).sequence()).isEqualTo(2);
    }
  }

  @Test
  void a_thread_that_publishes_beside_its_own_transaction_is_refused_in_time() throws Exception {
    publishIn(connection);

    assertThatThrownBy(() -> repo.publish(Controls.event()))
        .isInstanceOf(RepoLockedException.class)
        .hasMessageContaining("did not let go in time");
    connection.commit();

    assertThat(repo.publish(Controls.event()).sequence()).isEqualTo(2);
  }

  @Test
  void a_transaction_that_does_not_get_the_turn_in_time_is_refused() throws Exception {
    Sql.run(connection, "PRAGMA busy_timeout = 50");
    try (Connection other = Sql.open(file)) {
      other.setAutoCommit(false);
      Sql.run(other, "INSERT INTO orders VALUES ('o-1')");

      assertThatThrownBy(() -> publishIn(connection)).isInstanceOf(RepoLockedException.class);
      other.commit();
    }
    connection.rollback();
    publishIn(connection);
    connection.commit();
    assertThat(repo.lastSequence()).isEqualTo(1);
  }
}
