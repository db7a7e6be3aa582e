package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import java.nio.file.Path;
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
 * with the marker, in one commit a page.
 */
final class JdbcFold implements AutoCloseable {

  private static final int PAGE = 512;

  private final Connection connection;
  private final PreparedStatement read;
  private final PreparedStatement store;
  private final PreparedStatement mark;
  private final Map<String, Balance> balances = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  JdbcFold(Path file) throws SQLException {
    connection = Jdbc.open(file);
    read =
        connection.prepareStatement(
            "SELECT sequence, data FROM events WHERE sequence > ? ORDER BY sequence LIMIT " + PAGE);
    store =
        connection.prepareStatement(
            "INSERT INTO memos (uri, data) VALUES (?, CAST(? AS TEXT))"
                + " ON CONFLICT (uri) DO UPDATE SET data = excluded.data");
    mark =
        connection.prepareStatement(
            "INSERT INTO markers (name, sequence) VALUES ('balances', ?)"
                + " ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence");
  }

  /** Folds the whole log. */
  Map<String, Balance> run() throws SQLException {
    long marker = 0;
    for (long next = page(marker); next > marker; next = page(marker)) {
      marker = next;
    }
    return balances;
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
    for (String account : changed) {
      store.setString(1, "balances/" + account);
      store.setBytes(2, DepositJson.encode(balances.getOrDefault(account, Balance.none(account))));
      store.executeUpdate();
    }
    changed.clear();
    mark.setLong(1, marker);
    mark.executeUpdate();
    connection.commit();
  }

  long stored(String column) throws SQLException {
    return Long.parseLong(
        Jdbc.text(connection, "SELECT sum(json_extract(data, '$." + column + "')) FROM memos"));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
