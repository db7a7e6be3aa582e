package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.JdbcFold;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Stores each balance by a statement of its own, as is fast where the database is in the process.
 */
final class SqliteFold extends JdbcFold {

  private final PreparedStatement store;
  private final PreparedStatement mark;

  SqliteFold(Path file, int page) throws SQLException {
    super(Jdbc.open(file), "events", page);
    store =
        connection()
            .prepareStatement(
                "INSERT INTO memos (uri, data) VALUES (?, CAST(? AS TEXT))"
                    + " ON CONFLICT (uri) DO UPDATE SET data = excluded.data");
    mark =
        connection()
            .prepareStatement(
                "INSERT INTO markers (name, sequence) VALUES ('balances', ?)"
                    + " ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence");
  }

  @Override
  protected void store(Collection<Balance> balances, long marker) throws SQLException {
    for (Balance balance : balances) {
      store.setString(1, uri(balance));
      store.setBytes(2, DepositJson.encode(balance));
      store.executeUpdate();
    }
    mark.setLong(1, marker);
    mark.executeUpdate();
    connection().commit();
  }

  long stored(String column) throws SQLException {
    return Long.parseLong(
        Jdbc.text(connection(), "SELECT sum(json_extract(data, '$." + column + "')) FROM memos"));
  }
}
