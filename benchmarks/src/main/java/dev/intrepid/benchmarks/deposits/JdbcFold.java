package dev.intrepid.benchmarks.deposits;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The fold by hand: balances kept in memory and each that a page changed written once with the
 * marker, in one commit a page.
 */
public abstract class JdbcFold implements AutoCloseable {

  /** As large as a page mostly is. */
  public static final int USUAL_PAGE = 512;

  /** As large as a page of ours becomes while it is far behind. */
  public static final int LARGE_PAGE = 4_096;

  private final Connection connection;
  private final PreparedStatement read;
  private final Map<String, Balance> balances = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  /**
   * A fold that has read nothing.
   *
   * @param connection closed with the fold
   * @param events the table of events
   * @param page how many of them a commit is for
   */
  protected JdbcFold(Connection connection, String events, int page) throws SQLException {
    this.connection = connection;
    this.read =
        connection.prepareStatement(
            "SELECT sequence, data FROM "
                + events
                + " WHERE sequence > ? ORDER BY sequence LIMIT "
                + page);
  }

  /** What a measure is held to. */
  public static String name(int page) {
    return String.format(Locale.ROOT, "JDBC by hand, %,d a commit", page);
  }

  /** Folds the whole log; returns the number of balances. */
  public int run() throws SQLException {
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
        fold(DepositJson.decode(rows.getBytes(2)));
      }
    }
    if (last > after) {
      store(changed(), last);
    }
    return last;
  }

  private void fold(Deposited deposited) {
    balances.merge(
        deposited.account(),
        Balance.none(deposited.account()).plus(deposited),
        (now, first) -> now.plus(deposited));
    changed.add(deposited.account());
  }

  private List<Balance> changed() {
    List<Balance> now = new ArrayList<>(changed.size());
    changed.forEach(account -> now.add(balances.getOrDefault(account, Balance.none(account))));
    changed.clear();
    return now;
  }

  /** Stores balances and the marker, in one commit. */
  protected abstract void store(Collection<Balance> balances, long marker) throws SQLException;

  /** The address of a balance. */
  protected static String uri(Balance balance) {
    return "balances/" + balance.account();
  }

  /** What it reads and writes through. */
  protected Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
