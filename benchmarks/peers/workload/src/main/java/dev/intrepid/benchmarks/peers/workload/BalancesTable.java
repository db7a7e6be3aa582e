package dev.intrepid.benchmarks.peers.workload;

/** The statements of peers that keep the balances in a table of their own. */
public final class BalancesTable {

  /** Makes it. */
  public static final String CREATE =
      "CREATE TABLE balances (account text PRIMARY KEY, cents bigint NOT NULL, events bigint NOT"
          + " NULL)";

  /** Adds a deposit: an account, and cents. */
  public static final String ADD =
      "INSERT INTO balances (account, cents, events) VALUES (?, ?, 1) ON CONFLICT (account) DO"
          + " UPDATE SET cents = balances.cents + excluded.cents, events = balances.events + 1";

  /** How many deposits are in it. */
  public static final String EVENTS = "SELECT coalesce(sum(events), 0) FROM balances";

  /** Each account, and its cents. */
  public static final String ALL = "SELECT account, cents FROM balances";

  private BalancesTable() {}
}
