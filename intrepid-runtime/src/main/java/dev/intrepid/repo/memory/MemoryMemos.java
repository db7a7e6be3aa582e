package dev.intrepid.repo.memory;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The memos by URI, and by the time they expire. Guarded by the repo's lock. */
final class MemoryMemos {

  private record Expiry(Instant time, String uri) implements Comparable<Expiry> {
    @Override
    public int compareTo(Expiry other) {
      int byTime = time.compareTo(other.time);
      return byTime != 0 ? byTime : uri.compareTo(other.uri);
    }
  }

  private final NavigableMap<String, CacheRecord> memos = new TreeMap<>();
  private final NavigableSet<Expiry> expiries = new TreeSet<>();
  private final MemoryChanges changes = new MemoryChanges();
  private Instant lastRemoval = Instant.MIN;

  void check(MemoChange change, Instant now) {
    Optional<CacheRecord> stored = find(change.uri(), now);
    long actual = stored.isPresent() ? stored.get().revision() : CacheRecord.NOT_STORED;
    if (!change.accepts(actual)) {
      throw new MemoConflictException(change, actual);
    }
  }

  long apply(MemoChange change, Instant now) {
    boolean wasThere = remove(change.uri());
    if (change instanceof MemoChange.Set set) {
      return store(set.record(), now);
    }
    if (wasThere) {
      changes.add(change.uri());
    }
    return CacheRecord.NOT_STORED;
  }

  private long store(CacheRecord record, Instant now) {
    CacheRecord stored = withMicros(record).stored(changes.add(record.uri()), now);
    put(stored);
    return stored.revision();
  }

  private void put(CacheRecord stored) {
    memos.put(stored.uri(), stored);
    if (stored.expiresAt().isPresent()) {
      expiries.add(new Expiry(stored.expiresAt().get(), stored.uri()));
    }
  }

  void load(List<CacheRecord> records, long lastRevision) {
    for (CacheRecord record : records) {
      remove(record.uri());
      put(record);
    }
    changes.skipTo(lastRevision);
  }

  private static CacheRecord withMicros(CacheRecord record) {
    Optional<Instant> time = record.expiresAt();
    return time.isPresent() ? record.expiringAt(time.get().truncatedTo(MICROS)) : record;
  }

  private boolean remove(String uri) {
    CacheRecord removed = memos.remove(uri);
    if (removed == null) {
      return false;
    }
    if (removed.expiresAt().isPresent()) {
      expiries.remove(new Expiry(removed.expiresAt().get(), uri));
    }
    return true;
  }

  void removeExpired(Instant now) {
    if (now.isBefore(lastRemoval)) {
      removeOfClockBefore(now);
    }
    lastRemoval = now;
    while (!expiries.isEmpty() && !now.isBefore(expiries.first().time())) {
      remove(expiries.first().uri());
    }
  }

  /** Removes memos stored before the clock was set back, since they would expire too late. */
  private void removeOfClockBefore(Instant now) {
    List<String> expiring = expiries.stream().map(Expiry::uri).toList();
    for (String uri : expiring) {
      CacheRecord memo = memos.get(uri);
      if (memo != null && memo.isExpired(now)) {
        remove(uri);
      }
    }
  }

  Optional<CacheRecord> find(String uri, Instant now) {
    CacheRecord memo = memos.get(uri);
    return memo == null || memo.isExpired(now) ? Optional.empty() : Optional.of(memo);
  }

  List<CacheRecord> list(String prefix, String after, int limit, Instant now) {
    List<CacheRecord> page = new ArrayList<>();
    long bytes = 0;
    for (CacheRecord memo : after(prefix, after)) {
      if (page.size() == limit || bytes >= EventRepo.PAGE_BYTES || !memo.uri().startsWith(prefix)) {
        break;
      }
      if (!memo.isExpired(now)) {
        page.add(memo);
        bytes += memo.size();
      }
    }
    return page;
  }

  List<String> uris(String prefix, String after, int limit, Instant now) {
    List<String> page = new ArrayList<>();
    for (CacheRecord memo : after(prefix, after)) {
      if (page.size() == limit || !memo.uri().startsWith(prefix)) {
        break;
      }
      if (!memo.isExpired(now)) {
        page.add(memo.uri());
      }
    }
    return page;
  }

  private Collection<CacheRecord> after(String prefix, String after) {
    boolean fromPrefix = after.compareTo(prefix) < 0;
    return memos.tailMap(fromPrefix ? prefix : after, fromPrefix).values();
  }

  ChangedMemos changedSince(long revision, int limit) {
    return changes.since(revision, limit);
  }
}
