package dev.intrepid.repo.postgresql;

import java.time.Duration;

/**
 * The turn to write: one lock for all events, memos and markers of a schema, held from before
 * anything is read that is decided on until all can see what was stored. So the order of sequences
 * is the order in which they are seen.
 */
final class OrderLock {

  /** Begins a transaction, in which each statement sees what was committed before it. */
  static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

  /**
   * Takes the turn, to the end of the transaction. The key has the table's number in it, so each
   * schema has a turn of its own; in the upper half it is ours, "INTR".
   */
  static final String TAKE =
      "SELECT pg_advisory_xact_lock("
          + (0x494E_5452L << 32)
          + " + '{schema}.events'::regclass::oid::bigint)";

  /** After which a transaction of a process that has stopped is ended, and its turn with it. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  /** How many of the statements of {@link #begin} answer rows. */
  static final int ANSWERS = 2;

  private OrderLock() {}

  /**
   * Begins a transaction and takes the turn. What the database has for these settings does not
   * count; with synchronous_commit, more than the disk of one server may be asked for, and less is
   * not durable.
   *
   * @param timeout how long to wait for the turn
   */
  static String begin(Duration timeout) {
    return begin(timeout, LONGEST_STOP);
  }

  /**
   * The same.
   *
   * @param longestStop after which a transaction of a process that has stopped is ended
   */
  static String begin(Duration timeout, Duration longestStop) {
    return BEGIN
        + "; SELECT set_config('lock_timeout', '"
        + timeout.toMillis()
        + "', true), set_config('idle_in_transaction_session_timeout', '"
        + longestStop.toMillis()
        + "', true), set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
        + " WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true); "
        + TAKE;
  }
}
