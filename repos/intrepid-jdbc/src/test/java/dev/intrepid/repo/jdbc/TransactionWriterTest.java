package dev.intrepid.repo.jdbc;

import static dev.intrepid.testkit.Controls.TIME;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.testkit.Controls;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionWriterTest {

  private final Connection untouched =
      (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                throw new AssertionError(method);
              });

  @Test
  void a_store_that_takes_no_transactions_says_why_and_leaves_them_alone() {
    TransactionWriter writer = TransactionWriter.refusing("Shelves have none (repo: shelf:1).");

    assertThatThrownBy(() -> writer.publish(untouched, PendingEvents.of(Controls.event()), TIME))
        .isInstanceOf(UnusableTransactionException.class)
        .hasMessage("Shelves have none (repo: shelf:1).");
  }
}
