package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that keeps its orders in a table of its own, and publishes what it stores there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishInTransactionTest {

  @TempDir Path folder;

  private String url;

  @BeforeEach
  void nameFile() {
    url = "jdbc:sqlite:" + folder.resolve("shop.db");
  }

  private Intrepid app() {
    return Intrepid.builder()
        .repo("sqlite:" + folder.resolve("shop.db"))
        .handlers(new Bestsellers())
        .start();
  }

  private static OrderPlaced order(String id) {
    return new OrderPlaced(
        id,
        "ada",
        List.of(new OrderPlaced.Line("tea", 2, 350)),
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  // tag::place[]
  private void place(OrderPlaced order, Connection connection, Intrepid app) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO orders (id, cents) VALUES (?, ?)")) {
      insert.setString(1, order.orderId());
      insert.setLong(2, order.cents());
      insert.executeUpdate();
    }
    app.in(connection).publish(order);
    connection.commit();
  }

  // end::place[]

  @Test
  void an_order_and_its_message_are_stored_together_and_handled() throws Exception {
    try (Intrepid app = app();
        Connection connection = DriverManager.getConnection(url)) {
      createOrders(connection);
      place(order("o-1"), connection, app);
      assertThatThrownBy(() -> place(order("o-1"), connection, app))
          .isInstanceOf(SQLException.class);
      connection.rollback();
      app.in(connection).publishAll(List.of(order("o-2"), order("o-3")));
      connection.commit();
      app.in(connection).publish(app.pending(order("o-4")));
      connection.rollback();

      app.awaitCaughtUp(Controls.SOON);
      assertThat(app.view(Sales_Memo.uri()).orElseGet(Sales::none).byProduct())
          .isEqualTo(Map.of("tea", 6L));
    }
  }

  private static void createOrders(Connection connection) throws SQLException {
    try (PreparedStatement create =
        connection.prepareStatement("CREATE TABLE orders (id TEXT PRIMARY KEY, cents INTEGER)")) {
      create.executeUpdate();
    }
  }

  @Test
  void a_repo_in_memory_says_that_it_takes_no_transaction() throws Exception {
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Bestsellers()).start();
        Connection connection = DriverManager.getConnection(url)) {
      assertThatThrownBy(() -> app.in(connection))
          .isInstanceOf(UnusableTransactionException.class)
          .hasMessageContaining("publish without one")
          .hasMessageContaining("memory:");
    }
  }
}
