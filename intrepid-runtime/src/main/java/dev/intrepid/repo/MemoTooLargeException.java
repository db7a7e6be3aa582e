package dev.intrepid.repo;

/** The data or the headers of a memo are over the repo's limit; nothing was stored. */
public final class MemoTooLargeException extends CacheRepoException {

  private static final long serialVersionUID = 1L;

  /** The memo, the size of its data and the limit, in bytes. */
  public MemoTooLargeException(String uri, int size, int limit) {
    this("The data of one memo has", "spread it over several URIs", uri, size, limit);
  }

  private MemoTooLargeException(String what, String wayOut, String uri, int size, int limit) {
    super(
        what
            + " at most "
            + limit
            + " bytes, not "
            + size
            + ": "
            + wayOut
            + " (memo: "
            + uri
            + ").",
        null);
  }

  /** The memo, the size of its headers and the limit, in bytes. */
  static MemoTooLargeException ofHeaders(String uri, int size, int limit) {
    return new MemoTooLargeException(
        "The headers of one memo have together",
        "keep what is large in its data",
        uri,
        size,
        limit);
  }
}
