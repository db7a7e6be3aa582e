package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.JdbcFold;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Stores all balances of a page and the marker by one statement, which is a commit of its own. */
final class PostgresFold extends JdbcFold {

  private final PreparedStatement store;

  PostgresFold(Connection connection, String schema, int page) throws SQLException {
    super(connection, schema + ".events", page);
    this.store =
        connection.prepareStatement(
            """
            WITH stored AS (
              INSERT INTO {schema}.memos (uri, data) SELECT * FROM unnest(?::text[], ?::text[])
                ON CONFLICT (uri) DO UPDATE SET data = excluded.data)
            INSERT INTO {schema}.markers (name, sequence) VALUES ('balances', ?)
              ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence"""
                .replace("{schema}", schema));
  }

  @Override
  protected void store(Collection<Balance> balances, long marker) throws SQLException {
    String[] uris = new String[balances.size()];
    String[] data = new String[balances.size()];
    int i = 0;
    for (Balance balance : balances) {
      uris[i] = uri(balance);
      data[i++] = new String(DepositJson.encode(balance), StandardCharsets.UTF_8);
    }
    store.setArray(1, connection().createArrayOf("text", uris));
    store.setArray(2, connection().createArrayOf("text", data));
    store.setLong(3, marker);
    store.executeUpdate();
  }
}
