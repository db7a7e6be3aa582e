package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fold by hand: pages of 512, balances kept in memory and each that a page changed written once
 * with the marker, in one statement and one commit a page.
 */
final class JdbcFold implements AutoCloseable {

  private static final int PAGE = 512;

  private final Connection connection;
  private final PreparedStatement read;
  private final PreparedStatement store;
  private final Map<String, Balance> balances = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  JdbcFold(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    this.read =
        connection.prepareStatement(
            "SELECT sequence, data FROM "
                + schema
                + ".events WHERE sequence > ? ORDER BY sequence LIMIT "
                + PAGE);
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

  /** Folds the whole log; returns the number of balances. */
  int run() throws SQLException {
    long marker = 0;
    for (long next = page(marker); next > marker; next = page(marker)) {
      marker = next;
    }
    return balances.size();
  }

  private long page(long after) throws SQLException {
    long last = after;
    read.setLong(1, after);
    try (ResultSet rows = read.executeQuery()) {
      while (rows.next()) {
        last = rows.getLong(1);
        Deposited deposited = DepositJson.decode(rows.getBytes(2));
        balances.merge(
            deposited.account(),
            Balance.none(deposited.account()).plus(deposited),
            (now, first) -> now.plus(deposited));
        changed.add(deposited.account());
      }
    }
    if (last > after) {
      commit(last);
    }
    return last;
  }

  private void commit(long marker) throws SQLException {
    String[] uris = new String[changed.size()];
    String[] data = new String[changed.size()];
    int i = 0;
    for (String account : changed) {
      Balance balance = balances.getOrDefault(account, Balance.none(account));
      uris[i] = "balances/" + account;
      data[i++] = new String(DepositJson.encode(balance), StandardCharsets.UTF_8);
    }
    changed.clear();
    store.setArray(1, connection.createArrayOf("text", uris));
    store.setArray(2, connection.createArrayOf("text", data));
    store.setLong(3, marker);
    store.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
