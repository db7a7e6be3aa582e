package dev.intrepid.repo.postgresql.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The turn to write: one lock for all events, memos and markers of a schema, held from before
 * anything is read that is decided on until all can see what was stored. So the order of sequences
 * is the order in which they are seen.
 *
 * <p>Of the statements of each message that takes the turn, one answers a row.
 */
public final class OrderLock {

  /** Begins a transaction, in which each statement sees what was committed before it. */
  static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

  /** The upper half of the lock's key, "INTR": that it is ours. */
  private static final long KEY = 0x494E_5452L;

  /** The lower half of the key is the table's number. */
  private static final String LOCK_KEY =
      (KEY << 32) + " + '{schema}.events'::regclass::oid::bigint";

  private static final String LOCK = "pg_advisory_xact_lock(" + LOCK_KEY + ")";

  private static final String LOCK_IF_FREE = "pg_try_advisory_xact_lock(" + LOCK_KEY + ")";

  /** Takes it at once or after waiting, and says whether it was free. */
  private static final String LOCK_AND_TELL =
      "CASE WHEN " + LOCK_IF_FREE + " THEN true ELSE " + LOCK + " IS NULL END";

  /**
   * Takes the turn until the end of the transaction, as the statements that begin one do, too. Each
   * schema has a turn of its own.
   */
  static final String TAKE = "SELECT " + LOCK;

  /**
   * Takes the turn if it is free, as a condition of a statement that is a transaction of its own.
   * It does not wait, since the statement would not see what was stored meanwhile. The condition is
   * not met where the commit would not be durable.
   */
  public static final String IF_FREE =
      "current_setting('synchronous_commit') <> 'off' AND " + LOCK_IF_FREE;

  /** 1 if a transaction that begins by itself begins as ours do. */
  public static final String BEGINS_ALIKE =
      "SELECT (current_setting('synchronous_commit') <> 'off'"
          + " AND current_setting('default_transaction_read_only') = 'off'"
          + " AND current_setting('default_transaction_isolation') = 'read committed')::integer";

  /** The server process that has the turn now, and what it does, to be selected from. */
  public static final String HOLDER =
      "pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND granted"
          + " AND datname = current_database() AND classid = "
          + KEY
          + " AND objid = '{schema}.events'::regclass::oid AND objsubid = 1";

  /** After which a transaction of a process that has stopped is ended, and its turn with it. */
  public static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  /** PostgreSQL counts milliseconds in an int: 24 days. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(Integer.MAX_VALUE);

  /** Has a transaction that was begun otherwise end if its process stops. */
  static final String END_IF_STOPPED = "SELECT " + endIfStopped(LONGEST_STOP);

  /** At least what is durable on one server. */
  private static final String DURABLE =
      "set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
          + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)";

  /** Where the lock_timeout of a user's transaction is kept for a moment. */
  private static final String KEPT = "intrepid.lock_timeout";

  private OrderLock() {}

  /**
   * Begins a transaction and takes the turn. What the database has for these settings does not
   * count; with synchronous_commit, more than the disk of one server may be asked for, and less is
   * not durable.
   *
   * @param timeout how long to wait for the turn
   */
  public static String begin(Duration timeout) {
    return begin(timeout, LONGEST_STOP);
  }

  /**
   * The same.
   *
   * @param longestStop after which a transaction of a process that has stopped is ended
   */
  public static String begin(Duration timeout, Duration longestStop) {
    return begin(timeout, endIfStopped(longestStop) + ", " + LOCK);
  }

  /**
   * The same for a transaction whose end goes along in the same message: it never waits for this
   * process. {@link #wasFree} understands its row.
   *
   * @param timeout how long to wait for the turn
   */
  public static String beginAndEnd(Duration timeout) {
    return begin(timeout, LOCK_AND_TELL);
  }

  /** Whether the turn was taken without waiting, as the answer to {@link #beginAndEnd} says. */
  public static boolean wasFree(ResultSet answer) throws SQLException {
    return answer.next() && answer.getBoolean(3);
  }

  /** The lock comes last, since the columns are worked out in their order. */
  private static String begin(Duration timeout, String last) {
    return BEGIN + "; SELECT " + lockTimeout(timeout) + ", " + DURABLE + ", " + last;
  }

  /**
   * Takes the turn in a transaction that a user has begun and goes on with. It keeps the turn as
   * long as it lasts, but loses it if its process stops, and it is durable; its lock_timeout for
   * other locks stays as the user has set it.
   *
   * @param timeout how long to wait for the turn
   * @param columns what is asked besides, as of before that
   */
  public static String join(Duration timeout, String columns) {
    return "SELECT "
        + columns
        + ", "
        + set(KEPT, "current_setting('lock_timeout')")
        + ", "
        + lockTimeout(timeout)
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
        + ", "
        + LOCK
        + ", "
        + set("lock_timeout", "current_setting('" + KEPT + "')");
  }

  private static String lockTimeout(Duration timeout) {
    Duration possible = timeout.compareTo(LONGEST_WAIT) < 0 ? timeout : LONGEST_WAIT;
    return set("lock_timeout", "'" + possible.toMillis() + "'");
  }

  private static String endIfStopped(Duration longestStop) {
    return set("idle_in_transaction_session_timeout", "'" + longestStop.toMillis() + "'");
  }

  /** Sets something to the end of the transaction. */
  private static String set(String setting, String value) {
    return "set_config('" + setting + "', " + value + ", true)";
  }
}
