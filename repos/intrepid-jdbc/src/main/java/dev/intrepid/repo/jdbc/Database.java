package dev.intrepid.repo.jdbc;

import static java.util.Objects.requireNonNull;

/**
 * A database as a {@link JdbcRepo} uses it: each part has connections of its own, which are opened
 * when they are first needed.
 *
 * @param readers answer questions
 * @param writer stores groups of commits
 * @param transactions publishes in transactions of users
 * @param loader stores what another repo has; used by one thread at a time
 * @param failures what the failures of all of them mean
 */
public record Database(
    Readers<?> readers,
    GroupWriter writer,
    TransactionWriter transactions,
    RecordLoader<?> loader,
    SqlFailures failures) {

  /** A database of these parts. */
  public Database {
    requireNonNull(readers);
    requireNonNull(writer);
    requireNonNull(transactions);
    requireNonNull(loader);
    requireNonNull(failures);
  }
}
