package dev.intrepid.repo;

/**
 * How large things may be. Immutable.
 *
 * @param dataBytes the data of one event or memo, in bytes; 1 or more
 */
public record RepoLimits(int dataBytes) {

  private static final RepoLimits DEFAULTS = new RepoLimits(1 << 20);

  /** Refuses limits below 1. */
  public RepoLimits {
    if (dataBytes < 1) {
      throw new IllegalArgumentException("A limit is 1 byte or more, not " + dataBytes + ".");
    }
  }

  /** 1 MiB of data. */
  public static RepoLimits defaults() {
    return DEFAULTS;
  }

  /** The same limits with another size of data. */
  public RepoLimits withDataBytes(int bytes) {
    return new RepoLimits(bytes);
  }

  /**
   * The same limit of a page, if it is 1 or more.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static int requirePage(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("A page has 1 record or more, not " + limit + ".");
    }
    return limit;
  }

  /**
   * Passes a commit that is within the limits.
   *
   * @throws EventTooLargeException if the data of an event is too large
   * @throws MemoTooLargeException if the data of a memo is too large
   */
  public void check(Commit commit) {
    for (PendingEvent event : commit.events()) {
      if (event.data().size() > dataBytes) {
        throw new EventTooLargeException(event, event.data().size(), dataBytes);
      }
    }
    for (MemoChange change : commit.memos()) {
      if (change instanceof MemoChange.Set set && set.record().data().size() > dataBytes) {
        throw new MemoTooLargeException(set.uri(), set.record().data().size(), dataBytes);
      }
    }
  }
}
