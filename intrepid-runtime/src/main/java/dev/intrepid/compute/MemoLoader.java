package dev.intrepid.compute;

import dev.intrepid.compute.ComputationLeases.Lease;
import dev.intrepid.concurrent.DaemonScheduler;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.exception.ComputationTimeoutException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods and stores what they return: takes the lease, looks whether the memo is there
 * by now, calls, and stores in one commit with the lease. If the lease is gone, the memo was
 * dropped meanwhile or another process was faster, and if the log went back, what it was computed
 * from may be gone: it looks again. Thread-safe.
 */
final class MemoLoader {

  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final int MOST_CALLS = 3;
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 250;

  private final Computations computations;
  private final MemoStore store;
  private final StoredMemos stored;
  private final LocalTier local;
  private final ChangeFeed feed;
  private final RecentFailures failures;
  private final Clock clock;
  private final ComputationLeases leases;
  private final ScheduledThreadPoolExecutor renewals =
      DaemonScheduler.named("intrepid-memo-leases");

  MemoLoader(
      Computations computations,
      MemoStore store,
      StoredMemos stored,
      LocalTier local,
      RecentFailures failures,
      Clock clock) {
    this.computations = computations;
    this.store = store;
    this.stored = stored;
    this.local = local;
    this.feed = new ChangeFeed(store.repo(), local);
    this.failures = failures;
    this.clock = clock;
    this.leases = new ComputationLeases(store.repo(), clock, LEASE);
  }

  /** The memo stored meanwhile, or a new one. */
  <T> ComputedMemo<T> load(Route<T> route, String uri) throws Exception {
    Deadline deadline = Deadline.in(route.spec().timeout());
    long pause = FIRST_PAUSE_MILLIS;
    int calls = 0;
    while (true) {
      long stamp = local.stamp(uri);
      ComputedMemo<T> fresh = fresh(route, stored.record(uri));
      if (fresh != null) {
        remember(route, fresh, stamp);
        return fresh;
      }
      Lease lease = leases.take(uri, route.spec().exclusive());
      if (lease == null) {
        if (deadline.isOver()) {
          throw new ComputationTimeoutException(uri, route.spec().name(), route.spec().timeout());
        }
        Thread.sleep(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        continue;
      }
      calls++;
      ComputedMemo<T> memo = load(route, uri, lease, stamp, calls == MOST_CALLS);
      if (memo != null) {
        return memo;
      }
    }
  }

  /** Null if the memo was changed meanwhile, and that is worth another look. */
  private <T> @Nullable ComputedMemo<T> load(
      Route<T> route, String uri, Lease lease, long stamp, boolean isLast) throws Exception {
    ScheduledFuture<?> renewal =
        renewals.scheduleWithFixedDelay(
            lease::renew, LEASE.toMillis() / 3, LEASE.toMillis() / 3, TimeUnit.MILLISECONDS);
    try {
      CacheRecord before = stored.record(uri);
      ComputedMemo<T> fresh = fresh(route, before);
      if (fresh != null) {
        remember(route, fresh, stamp);
        return fresh;
      }
      ComputedMemo<T> memo = call(route, uri);
      try {
        ComputedMemo<T> stored = store(route, lease, memo, before);
        remember(route, stored, stamp);
        return stored;
      } catch (MemoConflictException | LogWentBackException e) {
        return isLast ? memo : null;
      }
    } finally {
      renewal.cancel(false);
      lease.release();
    }
  }

  /** Calls the method; nothing is stored. */
  <T> ComputedMemo<T> call(Route<T> route, String uri) throws Exception {
    long started = System.nanoTime();
    boolean isDone = false;
    try {
      Call call = new Call(computations, route, uri);
      T value = route.call(call).value();
      if (Thread.interrupted()) {
        throw new InterruptedException("The method returned with its thread interrupted.");
      }
      isDone = true;
      return stored.toStore(route, uri, value, call.inputs());
    } finally {
      route.counts().loadNanos.add(System.nanoTime() - started);
      route.counts().loads.increment();
      if (isDone) {
        failures.succeeded(uri);
      } else {
        route.counts().failures.increment();
        failures.failed(uri);
      }
    }
  }

  private <T> ComputedMemo<T> store(
      Route<T> route, Lease lease, ComputedMemo<T> memo, @Nullable CacheRecord before) {
    long expected = before == null ? CacheRecord.NOT_STORED : before.revision();
    List<MemoChange> changes = new ArrayList<>();
    boolean isWorthIt = !memo.isAbsent() || !route.spec().absentTtl().isZero();
    boolean isKept = isWorthIt && memo.inputs().areKept();
    changes.add(
        isKept ? MemoChange.set(memo.record(), expected) : MemoChange.delete(memo.uri(), expected));
    for (String place : store.former().of(memo.uri())) {
      changes.add(MemoChange.delete(place));
    }
    return memo.stored(lease.commit(changes).of(memo.uri()));
  }

  private <T> @Nullable ComputedMemo<T> fresh(Route<T> route, @Nullable CacheRecord record) {
    ComputedMemo<T> memo = stored.read(route, record);
    return memo != null && stored.freshness(route, memo) == Freshness.FRESH ? memo : null;
  }

  /** Remembers a stored memo in this process. */
  void remember(Route<?> route, ComputedMemo<?> memo, long stamp) {
    if (!route.spec().local() || memo.record().revision() == CacheRecord.NOT_STORED) {
      return;
    }
    long now = clock.millis();
    long goodUntil =
        Math.min(now + LocalTier.BELIEVED_MILLIS, Freshness.endsAt(route.spec(), memo));
    long dueAt = Freshness.dueAt(route.spec(), memo);
    // A due memo is being recomputed already; views need not check it meanwhile.
    local.put(
        memo.uri(),
        new LocalTier.Entry(route, memo, dueAt > now ? Math.min(goodUntil, dueAt) : goodUntil),
        stamp);
    feed.use();
  }

  /** Stops renewing leases and following changes. */
  void close() {
    feed.close();
    renewals.shutdownNow();
  }
}
