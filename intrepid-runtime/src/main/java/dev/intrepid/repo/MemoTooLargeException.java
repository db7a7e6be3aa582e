package dev.intrepid.repo;

/** The data of a memo is over the repo's limit; nothing was stored. */
public final class MemoTooLargeException extends CacheRepoException {

  private static final long serialVersionUID = 1L;

  /** The memo, its size and the limit in bytes. */
  public MemoTooLargeException(String uri, int size, int limit) {
    super(
        "The data of one memo has at most "
            + limit
            + " bytes, not "
            + size
            + ": spread it over several URIs (memo: "
            + uri
            + ").",
        null);
  }
}
