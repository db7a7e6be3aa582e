package dev.intrepid.engine.stored;

import dev.intrepid.repo.Committed;
import dev.intrepid.repo.MemoChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The revisions that memos got by a commit, by their URIs. For one thread. */
public final class StoredRevisions {

  private final List<MemoChange> changes;
  private final List<Long> revisions;
  private final Map<String, Long> byUri = new HashMap<>();

  /**
   * The revisions of a commit.
   *
   * @param changes all that it made of memos
   */
  public StoredRevisions(List<MemoChange> changes, Committed committed) {
    this.changes = changes;
    this.revisions = committed.revisions();
  }

  /**
   * The revision of a memo that the commit changed.
   *
   * @throws IllegalArgumentException if it did not change that one
   */
  public long of(String uri) {
    // Most commits are asked for none.
    for (int i = byUri.size(); i < changes.size(); i++) {
      byUri.put(changes.get(i).uri(), revisions.get(i));
    }
    Long revision = byUri.get(uri);
    if (revision == null) {
      throw new IllegalArgumentException("The commit did not change this memo: " + uri);
    }
    return revision;
  }
}
