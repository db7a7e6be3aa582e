package dev.intrepid.repo;

/**
 * How large events and memos may be. Immutable.
 *
 * @param dataBytes the data of one event or memo, in bytes; 1 or more
 * @param metaBytes the headers of one event or memo, names and values together, in bytes of UTF-8;
 *     1 or more
 */
public record RepoLimits(int dataBytes, int metaBytes) {

  private static final RepoLimits DEFAULTS = new RepoLimits(1 << 20, 64 << 10);

  /** Refuses limits below 1. */
  public RepoLimits {
    requirePositive(dataBytes);
    requirePositive(metaBytes);
  }

  private static void requirePositive(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("A limit is 1 byte or more, not " + bytes + ".");
    }
  }

  /** 1 MiB of data, 64 KiB of headers. */
  public static RepoLimits defaults() {
    return DEFAULTS;
  }

  /** The same limits with another size of data. */
  public RepoLimits withDataBytes(int bytes) {
    return new RepoLimits(bytes, metaBytes);
  }

  /** The same limits with another size of headers. */
  public RepoLimits withMetaBytes(int bytes) {
    return new RepoLimits(dataBytes, bytes);
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
   * @throws EventTooLargeException if the data or the headers of an event are too large
   * @throws MemoTooLargeException if the data or the headers of a memo are too large
   */
  public void check(Commit commit) {
    for (PendingEvent event : commit.events()) {
      if (event.data().size() > dataBytes) {
        throw new EventTooLargeException(event, event.data().size(), dataBytes);
      }
      int meta = StoredText.bytes(event.meta());
      if (meta > metaBytes) {
        throw EventTooLargeException.ofHeaders(event, meta, metaBytes);
      }
    }
    for (MemoChange change : commit.memos()) {
      if (change instanceof MemoChange.Set set) {
        check(set.record());
      }
    }
  }

  private void check(CacheRecord memo) {
    if (memo.data().size() > dataBytes) {
      throw new MemoTooLargeException(memo.uri(), memo.data().size(), dataBytes);
    }
    int meta = StoredText.bytes(memo.meta());
    if (meta > metaBytes) {
      throw MemoTooLargeException.ofHeaders(memo.uri(), meta, metaBytes);
    }
  }
}
