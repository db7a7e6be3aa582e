package dev.intrepid.repo.postgresql;

import static java.util.Objects.requireNonNull;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.postgresql.connection.SchemaName;
import java.time.Clock;
import java.time.Duration;

/**
 * How a {@link PostgresRepo} is run. Immutable.
 *
 * @param clock the clock of recording and expiry
 * @param limits how large things may be
 * @param schema the schema that has the tables; each schema is a log of its own. 1 to 63 letters of
 *     ASCII, digits and underscores, and no digit first
 * @param create whether to make the schema and its tables, or bring them up to date, when they are
 *     not as they should be; otherwise such a database is refused
 * @param listen whether to have PostgreSQL tell what other processes publish; otherwise this one
 *     asks, every 5 to 250 milliseconds while a thread waits
 * @param readers how many reads may run at once; each has a connection of its own
 * @param lockTimeout how long to wait for the turn to write, before giving up; 1 millisecond or
 *     more
 */
public record PostgresOptions(
    Clock clock,
    RepoLimits limits,
    String schema,
    boolean create,
    boolean listen,
    int readers,
    Duration lockTimeout) {

  private static final PostgresOptions DEFAULTS =
      new PostgresOptions(
          SystemClock.utc(),
          RepoLimits.defaults(),
          "intrepid",
          true,
          true,
          4,
          Duration.ofSeconds(10));

  /** Refuses an impossible schema, less than one reader and less than a millisecond. */
  public PostgresOptions {
    requireNonNull(clock);
    requireNonNull(limits);
    SchemaName.require(schema);
    if (readers < 1) {
      throw new IllegalArgumentException("There is 1 reader or more, not " + readers + ".");
    }
    if (lockTimeout.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "A timeout is 1 millisecond or more, not " + lockTimeout + ".");
    }
  }

  /**
   * The machine's clock, the default limits, the schema {@code intrepid}, made if it is not there,
   * listening, 4 readers, 10 seconds.
   */
  public static PostgresOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with that clock. */
  public PostgresOptions withClock(Clock newClock) {
    return new PostgresOptions(newClock, limits, schema, create, listen, readers, lockTimeout);
  }

  /** The same options with those limits. */
  public PostgresOptions withLimits(RepoLimits newLimits) {
    return new PostgresOptions(clock, newLimits, schema, create, listen, readers, lockTimeout);
  }

  /** The same options with that schema. */
  public PostgresOptions withSchema(String name) {
    return new PostgresOptions(clock, limits, name, create, listen, readers, lockTimeout);
  }

  /** The same options, making what is missing or not. */
  public PostgresOptions withCreate(boolean isMade) {
    return new PostgresOptions(clock, limits, schema, isMade, listen, readers, lockTimeout);
  }

  /** The same options, listening or not. */
  public PostgresOptions withListen(boolean isListening) {
    return new PostgresOptions(clock, limits, schema, create, isListening, readers, lockTimeout);
  }

  /** The same options with so many readers. */
  public PostgresOptions withReaders(int count) {
    return new PostgresOptions(clock, limits, schema, create, listen, count, lockTimeout);
  }

  /** The same options with that timeout. */
  public PostgresOptions withLockTimeout(Duration timeout) {
    return new PostgresOptions(clock, limits, schema, create, listen, readers, timeout);
  }
}
