package dev.intrepid.compute;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.MemoStats;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.exception.ComputationTimeoutException;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Views memos, and computes those that are missing or too old, as the {@code @Cached} of their
 * method says. Thread-safe.
 */
public final class Computations {

  private final Routes routes;
  private final MemoStore store;
  private final CacheRepo memos;
  private final JsonFormat format;
  private final Clock clock;

  /** Null if no method computes memos. */
  private final @Nullable Computing computing;

  /**
   * Nothing is computed yet.
   *
   * @param routes the methods that compute memos; all of them were added
   * @param store where memos are kept
   * @param localBytes how much the process remembers, about
   */
  public Computations(
      Routes routes, MemoStore store, JsonFormat format, Clock clock, long localBytes) {
    this.routes = routes;
    this.store = store;
    this.memos = store.memos();
    this.format = format;
    this.clock = clock;
    this.computing =
        routes.all().isEmpty()
            ? null
            : Computing.with(this, routes, store, format, clock, localBytes);
  }

  /** Where a method computes memos. */
  private Computing computing() {
    return requireNonNull(computing);
  }

  /** The app's clock. */
  Clock clock() {
    return clock;
  }

  /** Whether a method computes the memo at that URI. */
  public boolean covers(String uri) {
    return routes.find(uri) != null;
  }

  /**
   * The value of the memo at a URI, computed if a method computes it.
   *
   * @throws ComputationFailedException if the method threw, and no old value may be served
   * @throws ComputationTimeoutException if it takes longer than its timeout, likewise
   * @throws dev.intrepid.json.JsonFormatException if what is stored there has another shape
   */
  @SuppressWarnings("unchecked") // the codec of a Cache<T> is that of a T
  public <T> Cache<T> view(JsonCodec<T> codec, String uri) {
    Computing all = computing;
    if (all != null) {
      LocalTier.Entry entry = all.local().get(uri);
      if (entry != null
          && entry.codec == codec
          && entry.isGood(all.coarse().millis())
          && all.local().hasInputsOf(entry)) {
        entry.hits.increment();
        return (Cache<T>) entry.value;
      }
    }
    return read(codec, uri).value();
  }

  /** The same, with the revision it has in the repo. */
  public <T> Read<T> read(JsonCodec<T> codec, String uri) {
    Route<?> route = route(uri);
    if (route != null) {
      ComputedMemo<?> memo = computed(route, uri);
      return new Read<>(valueOf(codec, route, memo), memo.record().revision());
    }
    return memos.getMemo(uri) instanceof Cache.Found<CacheRecord> found
        ? new Read<>(CacheConnection.decode(found.value(), codec, format), found.value().revision())
        : new Read<>(Cache.notFound(), CacheRecord.NOT_STORED);
  }

  /** What a method is given: the value of another memo, which is noted with its revision. */
  <T> Cache<T> input(JsonCodec<T> codec, String uri, Inputs.Gathered inputs) {
    long stamp = computing().local().stamp(uri);
    Route<?> route = route(uri);
    if (route == null) {
      Read<T> read = read(codec, uri);
      inputs.add(new Inputs.Input(uri, read.revision(), stamp), read.value().isFound());
      return read.value();
    }
    ComputedMemo<?> memo = computed(route, uri);
    inputs.add(new Inputs.Input(uri, memo.record().revision(), stamp), memo.inputs());
    return valueOf(codec, route, memo);
  }

  /** The memo at a URI as it is stored, computed if a method computes it. */
  public Cache<CacheRecord> record(String uri) {
    Route<?> route = route(uri);
    if (route == null) {
      return memos.getMemo(uri);
    }
    ComputedMemo<?> memo = computed(route, uri);
    return memo.isAbsent() ? Cache.notFound() : Cache.found(memo.record(), memo.madeAt());
  }

  /** The value of a memo whose stored one is about to be dropped: computed, and not stored. */
  public <T> Cache<T> apart(JsonCodec<T> codec, String uri) {
    Route<?> route = routes.find(uri);
    if (route == null) {
      return Cache.notFound();
    }
    Computing all = computing();
    return valueOf(
        codec, route, all.running().alone(uri, route, () -> all.loader().call(route, uri)).await());
  }

  /** The method that computes it, if the URI is spelled as required. */
  private @Nullable Route<?> route(String uri) {
    Route<?> route = routes.find(uri);
    if (route != null) {
      route.requireSpelled(uri);
    }
    return route;
  }

  @SuppressWarnings("unchecked") // the codec of an ComputedMemo<T> is that of a T
  private <T> Cache<T> valueOf(JsonCodec<T> codec, Route<?> route, ComputedMemo<?> memo) {
    if (route.spec().codec() == codec || memo.isAbsent()) {
      return (Cache<T>) memo.value();
    }
    return CacheConnection.decode(memo.record(), codec, format);
  }

  private <T> ComputedMemo<?> computed(Route<T> route, String uri) {
    Computing all = computing();
    long stamp = all.local().stamp(uri);
    ComputedMemo<T> stored = all.stored().read(route, all.stored().record(uri));
    Freshness freshness =
        stored == null ? Freshness.EXPIRED : all.stored().freshness(route, stored);
    if (stored == null || freshness == Freshness.EXPIRED) {
      route.counts().misses.increment();
      return loaded(route, uri);
    }
    if (freshness == Freshness.STALE) {
      return recomputedOr(stored, route, uri);
    }
    if (freshness == Freshness.REFRESH_DUE) {
      refresh(route, uri);
    }
    route.counts().storedHits.increment();
    all.loader().remember(route, stored, stamp);
    return stored;
  }

  /**
   * A recomputed memo, or the old one if recomputing fails; after a failure callers get the old one
   * without waiting.
   */
  private <T> ComputedMemo<?> recomputedOr(ComputedMemo<T> old, Route<T> route, String uri) {
    Computing all = computing();
    if (all.failures().hasSince(old.madeAt(), uri)) {
      refresh(route, uri);
    } else {
      route.counts().misses.increment();
      try {
        return loaded(route, uri);
      } catch (ComputationFailedException | ComputationTimeoutException e) {
        all.failures().failed(uri);
      }
    }
    route.counts().staleServed.increment();
    return old;
  }

  /**
   * What is being computed, or is computed now. A computation that began before this call may have
   * read what has changed before this call.
   */
  private ComputedMemo<?> loaded(Route<?> route, String uri) {
    long asked = System.nanoTime();
    Computation running = joined(route, uri);
    ComputedMemo<?> memo = running.await();
    return running.beganAfter(asked) || computing().stored().isCurrent(memo)
        ? memo
        : joined(route, uri).await();
  }

  private Computation joined(Route<?> route, String uri) {
    Computing all = computing();
    return all.running().join(uri, route, () -> all.loader().load(route, uri));
  }

  private void refresh(Route<?> route, String uri) {
    Computing all = computing();
    if (!all.failures().isTooEarlyFor(uri)) {
      all.running().beside(uri, route, () -> all.loader().load(route, uri));
    }
  }

  /** Drops a memo, and what is being computed of it. */
  public void evict(String uri) {
    route(uri);
    Evictions.evict(uri, store.former(), store.repo());
    evicted(uri);
  }

  /** Drops all memos under a prefix, and what is being computed of them. */
  public void evictAll(String prefix) {
    Evictions.evictAll(prefix, store.former(), store.repo());
    evictedAll(prefix);
  }

  /** A memo was dropped by a commit. */
  public void evicted(String uri) {
    changed(uri);
    Route<?> route = routes.find(uri);
    if (route != null) {
      route.counts().evictions.increment();
    }
  }

  /** All memos under a prefix were dropped by a commit. */
  public void evictedAll(String prefix) {
    if (computing != null) {
      computing.local().dropAll(prefix);
      computing.running().detachAll(prefix);
    }
    for (Route<?> route : routes.all()) {
      if (route.isUnder(prefix)) {
        route.counts().evictions.increment();
      }
    }
  }

  /** A memo was stored or deleted by a commit. */
  public void changed(String uri) {
    if (computing != null) {
      computing.local().drop(uri);
      computing.running().detach(uri);
    }
  }

  /** Unknown memos were changed by a commit: those remembered are read again. */
  public void changedAny() {
    if (computing != null) {
      computing.local().dropAll("");
    }
  }

  /** A memo was marked by a commit: it is recomputed. */
  public void outdated(String uri) {
    changed(uri);
    Route<?> route = routes.find(uri);
    if (route != null) {
      refresh(route, uri);
    }
  }

  /** Whether nothing is being computed; for tests. */
  boolean isQuiet() {
    return computing == null || computing.running().isQuiet();
  }

  /** What happened to the memos of each method so far. */
  public List<MemoStats> stats() {
    List<MemoStats> stats = new ArrayList<>();
    for (Route<?> route : routes.all()) {
      stats.add(route.stats());
    }
    return stats;
  }

  /** Computes no more; running computations may end in time, and are interrupted then. */
  public void close(Deadline deadline) {
    if (computing != null) {
      computing.close(deadline);
    }
  }

  /** Whether those that were interrupted end in time. */
  public boolean endsBy(Deadline deadline) {
    return computing == null || computing.endsBy(deadline);
  }

  /**
   * A memo as it was read.
   *
   * @param revision {@link CacheRecord#NOT_STORED} if it is not stored
   */
  public record Read<T>(Cache<T> value, long revision) {}

  /** Whether a method has computed a stored memo; of an earlier release, only some say so. */
  public static boolean hasMade(CacheRecord memo) {
    return ComputedMemo.is(memo);
  }
}
