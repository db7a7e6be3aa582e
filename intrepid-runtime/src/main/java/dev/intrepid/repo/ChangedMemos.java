package dev.intrepid.repo;

import java.util.List;

/**
 * Which memos were stored or deleted, for readers that remember memos.
 *
 * @param changes the oldest first
 * @param through the revision to ask after next
 * @param isWhole false if the repo no longer knows all changes since: then any memo may have
 *     changed, and {@code changes} is empty
 */
public record ChangedMemos(List<Change> changes, long through, boolean isWhole) {

  /**
   * The number of last changes that every repo knows at least. None knows four times as many, so
   * that what it keeps of them does not grow with each change.
   */
  public static final int KEPT = 10_000;

  /** Copies the list. */
  public ChangedMemos {
    changes = List.copyOf(changes);
  }

  /** All changes after a revision. */
  public static ChangedMemos since(long revision, List<Change> changes) {
    long through = changes.isEmpty() ? revision : changes.get(changes.size() - 1).revision();
    return new ChangedMemos(changes, through, true);
  }

  /** Unknown changes up to the last one: any memo may have changed. */
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
