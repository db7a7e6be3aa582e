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
        "This repo does not publish in transactions of yours: publish without one, or use a repo"
            + " that is kept in the same database as your tables, in SQLite or PostgreSQL (repo: "
            + repo.address()
            + ").",
        null);
  }
}
