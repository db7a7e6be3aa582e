package dev.intrepid.compute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.intrepid.json.JsonCodec;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The memos that this process remembers, in front of the repo; bounded by the size of their JSON. A
 * dropped memo is gone at once, and a value read before the drop is not put in after it.
 * Thread-safe.
 */
final class LocalTier {

  /**
   * How long an entry is served before it is compared with the repo, in milliseconds; long before
   * that the {@link ChangeFeed} drops a changed one.
   */
  static final long BELIEVED_MILLIS = 1_000;

  private static final int OVERHEAD_BYTES = 200;
  private static final int STRIPES = 256;

  /**
   * Shared by those who put something in: a drop of many passes over what is going in, and would
   * not see it. Allocates nothing, so that no thread leaves it behind for want of memory.
   */
  private final ReadWriteLock goingIn = new StampedLock().asReadWriteLock();

  private final AtomicLongArray stamps = new AtomicLongArray(STRIPES);
  private final LongSupplier timesGoneBack;
  private volatile long known;
  private final Cache<String, Entry> entries;

  /** A tier of about so many bytes. */
  LocalTier(long maxBytes) {
    this(maxBytes, ForkJoinPool.commonPool());
  }

  /** A tier that evicts on that executor. */
  LocalTier(long maxBytes, Executor tidying) {
    this(maxBytes, tidying, () -> 0);
  }

  /**
   * A tier that forgets all when its repo has gone back, whose revisions are given again then.
   *
   * @param timesGoneBack as {@link dev.intrepid.repo.EventRepo#timesGoneBack} says
   */
  LocalTier(long maxBytes, Executor tidying, LongSupplier timesGoneBack) {
    this.timesGoneBack = timesGoneBack;
    this.known = timesGoneBack.getAsLong();
    entries =
        Caffeine.newBuilder()
            .executor(tidying)
            .maximumWeight(maxBytes)
            .weigher((String uri, Entry entry) -> entry.weight())
            .build();
  }

  /** Null if it is not remembered; the entry may be too old. */
  @Nullable Entry get(String uri) {
    forgetIfGoneBack();
    return entries.getIfPresent(uri);
  }

  private void forgetIfGoneBack() {
    if (timesGoneBack.getAsLong() != known) {
      forgetAll();
    }
  }

  private synchronized void forgetAll() {
    long times = timesGoneBack.getAsLong();
    if (times != known) {
      dropAll("");
      known = times; // last: until then nobody is served what is being forgotten
    }
  }

  /** To be taken before the repo is read. */
  long stamp(String uri) {
    forgetIfGoneBack();
    return stamps.get(stripe(uri));
  }

  /** Remembers a memo, unless it was dropped since the stamp was taken. */
  void put(String uri, Entry entry, long stamp) {
    goingIn.readLock().lock();
    try {
      entries.asMap().compute(uri, (key, old) -> stamps.get(stripe(key)) == stamp ? entry : old);
    } finally {
      goingIn.readLock().unlock();
    }
  }

  /** Whether none of the memos that an entry was computed from was dropped since it was read. */
  boolean hasInputsOf(Entry entry) {
    int[] stripes = entry.inputStripes;
    for (int i = 0; i < stripes.length; i++) {
      if (stamps.get(stripes[i]) != entry.inputStamps[i]) {
        return false;
      }
    }
    return true;
  }

  /** Forgets a memo. */
  void drop(String uri) {
    stamps.incrementAndGet(stripe(uri));
    entries.invalidate(uri);
  }

  /** Forgets a memo of an earlier revision, and reads of it under way. */
  void dropBefore(String uri, long revision) {
    stamps.incrementAndGet(stripe(uri));
    entries.asMap().computeIfPresent(uri, (key, old) -> old.revision < revision ? null : old);
  }

  /** Forgets the memos under a prefix. */
  void dropAll(String prefix) {
    goingIn.writeLock().lock();
    try {
      dropUnder(prefix);
    } finally {
      goingIn.writeLock().unlock();
    }
  }

  private void dropUnder(String prefix) {
    for (int i = 0; i < STRIPES; i++) {
      stamps.incrementAndGet(i);
    }
    for (String uri : entries.asMap().keySet()) {
      if (uri.startsWith(prefix)) {
        entries.invalidate(uri);
      }
    }
  }

  private static int stripe(String uri) {
    int hash = uri.hashCode();
    return (hash ^ (hash >>> 16)) & (STRIPES - 1);
  }

  /** A memo as it is served, with everything a hit needs. */
  static class Entry {
    final JsonCodec<?> codec;
    final dev.intrepid.Cache<?> value;
    final LongAdder hits;
    private final int[] inputStripes;
    private final long[] inputStamps;
    private final long goodUntil;
    private final long revision;
    private final int weight;

    /**
     * An entry.
     *
     * @param goodUntil until when it is served without a look at the repo, in milliseconds of the
     *     epoch on the app's clock
     */
    Entry(Route<?> route, ComputedMemo<?> memo, long goodUntil) {
      this.codec = route.spec().codec();
      this.value = memo.value();
      this.hits = route.counts().localHits;
      this.goodUntil = goodUntil;
      this.revision = memo.record().revision();
      List<Inputs.Input> inputs = memo.inputs().all();
      this.inputStripes = new int[inputs.size()];
      this.inputStamps = new long[inputs.size()];
      for (int i = 0; i < inputStripes.length; i++) {
        inputStripes[i] = stripe(inputs.get(i).uri());
        inputStamps[i] = inputs.get(i).stamp();
      }
      this.weight = 2 * memo.record().data().size() + OVERHEAD_BYTES;
    }

    int weight() {
      return weight;
    }

    /** Whether it is served now; an entry from the future, after the clock was set back, is not. */
    boolean isGood(long now) {
      return now < goodUntil && goodUntil - now <= BELIEVED_MILLIS;
    }
  }
}
