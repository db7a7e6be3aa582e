package dev.intrepid.repo.memory;

import dev.intrepid.repo.ChangedMemos;
import java.util.ArrayList;
import java.util.List;

/**
 * The last changes of memos; each has the revision after the one before. Guarded by the repo's
 * lock.
 */
final class MemoryChanges {

  /** A ring buffer, by revision. */
  private final List<String> uris = new ArrayList<>();

  private long last;

  /** The revision before the first that is in the buffer. */
  private long base;

  /** Returns the revision of the change. */
  long add(String uri) {
    last++;
    int place = place(last);
    if (place == uris.size()) {
      uris.add(uri);
    } else {
      uris.set(place, uri);
    }
    return last;
  }

  /** Goes on after that revision; what was changed up to there is unknown. */
  void skipTo(long revision) {
    if (revision > last) {
      last = revision;
      base = revision;
      uris.clear();
    }
  }

  private int place(long revision) {
    return (int) ((revision - base - 1) % ChangedMemos.KEPT);
  }

  ChangedMemos since(long revision, int limit) {
    if (revision > last || revision < last - uris.size()) {
      return ChangedMemos.unknown(last);
    }
    List<ChangedMemos.Change> changes = new ArrayList<>();
    for (long next = revision + 1; next <= last && changes.size() < limit; next++) {
      changes.add(new ChangedMemos.Change(uris.get(place(next)), next));
    }
    return ChangedMemos.since(revision, changes);
  }
}
