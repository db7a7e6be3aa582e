package dev.intrepid.repo;

/** A memo was changed since it was read; nothing was stored. */
public final class MemoConflictException extends CacheRepoException {

  private static final long serialVersionUID = 1L;

  private final String uri;
  private final long actual;

  /** The change that was refused, and the revision the memo has. */
  public MemoConflictException(MemoChange change, long actual) {
    super(
        "The memo was changed since it was read: read it again and decide again (memo: "
            + change.uri()
            + ", expected revision: "
            + change.expected()
            + ", actual revision: "
            + actual
            + ").",
        null);
    this.uri = change.uri();
    this.actual = actual;
  }

  /** The memo. */
  public String uri() {
    return uri;
  }

  /** The revision it has. */
  public long actual() {
    return actual;
  }
}
