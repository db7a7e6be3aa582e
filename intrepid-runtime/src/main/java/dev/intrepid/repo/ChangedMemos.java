package dev.intrepid.repo;

import java.util.List;

/**
 * Which memos were stored or deleted, for whoever remembers some.
 *
 * @param changes the oldest first
 * @param through the revision to ask after next
 * @param isWhole false if the repo does not know all that was changed since: then every memo may
 *     have been, and {@code changes} is empty
 */
public record ChangedMemos(List<Change> changes, long through, boolean isWhole) {

  /** A repo knows at least so many of the last changes. */
  public static final int KEPT = 10_000;

  /** Copies the list. */
  public ChangedMemos {
    changes = List.copyOf(changes);
  }

  /** What comes after a revision, nothing missing. */
  public static ChangedMemos since(long revision, List<Change> changes) {
    long through = changes.isEmpty() ? revision : changes.get(changes.size() - 1).revision();
    return new ChangedMemos(changes, through, true);
  }

  /** Every memo may have been changed by the one that was last. */
  public static ChangedMemos unknown(long last) {
    return new ChangedMemos(List.of(), last, false);
  }

  /**
   * A memo was stored or deleted.
   *
   * @param revision greater than that of every change before; that of the memo, if it was stored
   */
  public record Change(String uri, long revision) {}
}
