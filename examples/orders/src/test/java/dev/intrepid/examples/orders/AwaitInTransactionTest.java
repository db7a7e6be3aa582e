package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wait for an order that was published in a transaction says what became of that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwaitInTransactionTest {

  private static final Duration MOMENT = Duration.ofMillis(200);

  @TempDir Path folder;

  private final String schema = PostgresServer.freshSchema();

  private enum Store {
    SQLITE,
    POSTGRESQL
  }

  private Intrepid app(Store store) {
    String address =
        switch (store) {
          case SQLITE -> "sqlite:" + folder.resolve("shop.db");
          case POSTGRESQL -> PostgresServer.newest().address(schema);
        };
    return Intrepid.builder().repo(address).handlers(new Bestsellers()).start();
  }

  private Connection transaction(Store store) throws SQLException {
    Connection connection =
        switch (store) {
          case SQLITE -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.db"));
          case POSTGRESQL -> PostgresServer.newest().dataSource().getConnection();
        };
    connection.setAutoCommit(false);
    return connection;
  }

  private static OrderPlaced order(String id) {
    return new OrderPlaced(
        id,
        "ada",
        List.of(new OrderPlaced.Line("tea", 2, 350)),
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void it_is_handled_once_the_transaction_is_committed(Store store) throws Exception {
    try (Intrepid app = app(store);
        Connection transaction = transaction(store)) {
      EventRecord placed = app.in(transaction).publish(order("o-1"));
      assertThatThrownBy(() -> app.awaitHandled(placed, MOMENT))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("not in the log")
          .hasMessageContaining("is not committed yet, or was rolled back");

      transaction.commit();
      app.awaitHandled(placed, Controls.SOON);

      assertThat(app.view(Sales_Memo.uri()).orElseGet(Sales::none).byProduct())
          .isEqualTo(Map.of("tea", 2L));
    }
  }

  @ParameterizedTest
  @EnumSource(Store.class)
  void it_is_not_handled_when_the_transaction_was_rolled_back(Store store) throws Exception {
    try (Intrepid app = app(store);
        Connection transaction = transaction(store)) {
      EventRecord placed = app.in(transaction).publish(order("o-1"));
      transaction.rollback();
      assertThatThrownBy(() -> app.awaitHandled(placed, MOMENT))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessageContaining("not in the log");

      EventRecord next = app.publish(order("o-2"));
      assertThatThrownBy(() -> app.awaitHandled(placed, Controls.SOON))
          .isInstanceOf(NotHandledException.class)
          .hasMessageContaining(placed.id().toString())
          .hasMessageContaining(next.id().toString())
          .hasMessageContaining("was rolled back");
      app.awaitHandled(next, Controls.SOON);
    }
  }
}
