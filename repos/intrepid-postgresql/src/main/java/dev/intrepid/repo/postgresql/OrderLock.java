package dev.intrepid.repo.postgresql;

import java.time.Duration;

/**
 * The turn to write: one lock for all events, memos and markers of a schema, held from before
 * anything is read that is decided on until all can see what was stored. So the order of sequences
 * is the order in which they are seen.
 */
final class OrderLock {

  /** The upper half of the lock's key, "INTR": that it is ours. */
  static final long KEY = 0x494E_5452L;

  /** Begins a transaction, in which each statement sees what was committed before it. */
  static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

  /**
   * Takes the turn, to the end of the transaction. The lower half of the key is the table's number,
   * so each schema has a turn of its own.
   */
  static final String TAKE =
      "SELECT pg_advisory_xact_lock("
          + (KEY << 32)
          + " + '{schema}.events'::regclass::oid::bigint)";

  /** After which a transaction of a process that has stopped is ended, and its turn with it. */
  static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  /** At least what is durable on one server. */
  private static final String DURABLE =
      "set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
          + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)";

  /** Where the lock_timeout of a user's transaction is kept for a moment. */
  private static final String KEPT = "intrepid.lock_timeout";
  /** Has a transaction that was begun otherwise end if its process stops. */
  static final String END_IF_STOPPED = "SELECT " + endIfStopped(LONGEST_STOP);

  private OrderLock() {}

  /**
   * Statements that take the turn.
   *
   * @param sql one message, or the beginning of one
   * @param answers how many of them answer rows
   */
  record Turn(String sql, int answers) {}

  /**
   * Begins a transaction and takes the turn. What the database has for these settings does not
   * count; with synchronous_commit, more than the disk of one server may be asked for, and less is
   * not durable.
   *
   * @param timeout how long to wait for the turn
   */
  static Turn begin(Duration timeout) {
    return begin(timeout, LONGEST_STOP);
  }

  /**
   * The same.
   *
   * @param longestStop after which a transaction of a process that has stopped is ended
   */
  static Turn begin(Duration timeout, Duration longestStop) {
    String sql =
        BEGIN
            + "; SELECT "
            + set("lock_timeout", "'" + timeout.toMillis() + "'")
            + ", "
            + endIfStopped(longestStop)
            + ", "
            + DURABLE
            + "; "
            + TAKE;
    return new Turn(sql, 2);
  }

  /**
   * Takes the turn in a transaction that another has begun and goes on with. It keeps the turn as
   * long as it takes, but not while its process has stopped, nor without being durable; how long it
   * waits for other locks stays its own affair.
   *
   * @param timeout how long to wait for the turn
   */
  static Turn join(Duration timeout) {
    String sql =
        "SELECT "
            + set(KEPT, "current_setting('lock_timeout')")
            + "; SELECT "
            + set("lock_timeout", "'" + timeout.toMillis() + "'")
            + ", "
            + set(
                "idle_in_transaction_session_timeout",
                "CASE WHEN current_setting('idle_in_transaction_session_timeout')::interval"
                    + " BETWEEN interval '1 millisecond' AND interval '"
                    + LONGEST_STOP.toMillis()
                    + " milliseconds' THEN current_setting('idle_in_transaction_session_timeout')"
                    + " ELSE '"
                    + LONGEST_STOP.toMillis()
                    + "' END")
            + ", "
            + DURABLE
            + "; "
            + TAKE
            + "; SELECT "
            + set("lock_timeout", "current_setting('" + KEPT + "')");
    return new Turn(sql, 4);
  }

  /** Sets something to the end of the transaction. */
  private static String set(String setting, String value) {
    return "set_config('" + setting + "', " + value + ", true)";
  }

  private static String endIfStopped(Duration longestStop) {
    return set("idle_in_transaction_session_timeout", "'" + longestStop.toMillis() + "'");
  }
}
