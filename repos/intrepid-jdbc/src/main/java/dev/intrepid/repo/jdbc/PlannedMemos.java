package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.MemoChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The memos as they are with what the commits of a group change. */
final class PlannedMemos {

  private final StoredState state;
  private final Instant now;
  private final Map<String, CacheRecord> stored = new LinkedHashMap<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private final List<String> changed = new ArrayList<>();

  PlannedMemos(StoredState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /** That of a memo which is not stored, if it has expired. */
  long revision(String uri) {
    @Nullable CacheRecord planned = stored.get(uri);
    if (planned != null) {
      return planned.isExpired(now) ? CacheRecord.NOT_STORED : planned.revision();
    }
    return deleted.contains(uri)
        ? CacheRecord.NOT_STORED
        : state
            .memo(uri)
            .map(StoredState.StoredMemo::comparedRevision)
            .orElse(CacheRecord.NOT_STORED);
  }

  /** The revision it has then. */
  long apply(MemoChange change) {
    String uri = change.uri();
    if (change instanceof MemoChange.Set set) {
      deleted.remove(uri);
      changed.add(uri);
      stored.put(uri, set.record().stored(lastRevision(), now));
      return lastRevision();
    }
    boolean wasPlanned = stored.remove(uri) != null;
    if (wasPlanned || (!deleted.contains(uri) && state.memo(uri).isPresent())) {
      deleted.add(uri);
      changed.add(uri);
    }
    return CacheRecord.NOT_STORED;
  }

  /** The revision of the row that is there. */
  long storedRevision(String uri) {
    return state.memo(uri).map(StoredState.StoredMemo::revision).orElse(CacheRecord.NOT_STORED);
  }

  boolean isEmpty() {
    return changed.isEmpty();
  }

  Collection<CacheRecord> stored() {
    return stored.values();
  }

  Collection<String> deleted() {
    return deleted;
  }

  List<String> changed() {
    return changed;
  }

  /** Each change has the revision after the one before. */
  long lastRevision() {
    return state.lastRevision() + changed.size();
  }
}
