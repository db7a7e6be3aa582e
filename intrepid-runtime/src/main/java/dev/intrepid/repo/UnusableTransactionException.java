package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** Nothing can be published in a transaction that was given for it. */
public final class UnusableTransactionException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public UnusableTransactionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Of a repo that takes no transactions of its users. */
  public static UnusableTransactionException notTakenBy(IntrepidRepo repo) {
    return new UnusableTransactionException(
        "This repo does not publish in transactions of yours: publish without one, or give the app"
            + " the repo of the database that has your tables, such as an SQLite file or a PostgreSQL"
            + " database, itself and not one that wraps it (repo: "
            + repo.address()
            + ").",
        null);
  }
}
