package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.repo.CacheRecord;
import java.time.Duration;
import java.util.function.Predicate;

/** What a computed memo of some age is good for. */
enum Freshness {
  /** It is served. */
  FRESH,
  /** It is served, and recomputed in the background. */
  REFRESH_DUE,
  /** It is served only if it cannot be recomputed. */
  STALE,
  /** It is not served. */
  EXPIRED;

  static final long NEVER = Long.MAX_VALUE;

  /** The longest time by which a memo may lie in the future, as for repos. */
  private static final long MAY_BE_AHEAD = CacheRecord.MAY_BE_AHEAD.toMillis();

  /**
   * The freshness of a memo now, by its age and, if it has no ttl, by what it was computed from.
   *
   * @param isCurrent whether the memos that a memo was computed from are those of today, as they
   *     were
   */
  static Freshness at(
      long now, MemoSpec<?> spec, ComputedMemo<?> memo, Predicate<ComputedMemo<?>> isCurrent) {
    boolean isFollowing = spec.ttl() == null && !memo.isOutdated();
    return isFollowing && !isCurrent.test(memo) ? EXPIRED : at(now, spec, memo);
  }

  /**
   * The freshness of a memo now by its age. A memo from the future comes from a clock that was set
   * back since: its age is unknown, so it has expired if it can expire.
   */
  private static Freshness at(long now, MemoSpec<?> spec, ComputedMemo<?> memo) {
    if (isAhead(now, spec, memo)) {
      boolean isServed = !memo.isAbsent() && !spec.staleIfError().isZero();
      return endsAt(spec, memo) == NEVER ? REFRESH_DUE : isServed ? STALE : EXPIRED;
    }
    if (now >= endsAt(spec, memo)) {
      return now < keptUntil(spec, memo) && !memo.isAbsent() ? STALE : EXPIRED;
    }
    return now >= dueAt(spec, memo) ? REFRESH_DUE : FRESH;
  }

  private static boolean isAhead(long now, MemoSpec<?> spec, ComputedMemo<?> memo) {
    long made = memo.madeAt().toEpochMilli();
    long first = Math.min(dueAt(spec, memo), endsAt(spec, memo));
    return first != NEVER
        && !memo.isOutdated()
        && made - now > Math.min(first - made, MAY_BE_AHEAD);
  }

  /** From when on it is recomputed in the background, in milliseconds of the epoch. */
  static long dueAt(MemoSpec<?> spec, ComputedMemo<?> memo) {
    if (memo.isOutdated()) {
      return Long.MIN_VALUE;
    }
    Duration refreshAfter = spec.refreshAfter();
    return refreshAfter == null || memo.isAbsent()
        ? NEVER
        : after(memo, shortened(refreshAfter, spec, memo));
  }

  /** From when on it is no longer served without an attempt to recompute it. */
  static long endsAt(MemoSpec<?> spec, ComputedMemo<?> memo) {
    if (memo.isAbsent()) {
      return after(memo, spec.absentTtl().toMillis());
    }
    Duration ttl = spec.ttl();
    return ttl == null ? NEVER : after(memo, shortened(ttl, spec, memo));
  }

  /** From when on it need not be stored. */
  static long keptUntil(MemoSpec<?> spec, ComputedMemo<?> memo) {
    if (memo.isAbsent()) {
      return endsAt(spec, memo);
    }
    Duration ttl = spec.ttl();
    return ttl == null ? NEVER : after(memo, ttl.plus(spec.staleIfError()).toMillis());
  }

  private static long after(ComputedMemo<?> memo, long millis) {
    return memo.madeAt().toEpochMilli() + millis;
  }

  /**
   * Shortens a time by a fraction computed from the memo itself, so that every process, and this
   * one after a restart, gets the same time.
   */
  private static long shortened(Duration time, MemoSpec<?> spec, ComputedMemo<?> memo) {
    return (long) (time.toMillis() * (1 - spec.jitter() * fraction(memo)));
  }

  /** From 0 to less than 1, spread evenly over memos and times (the finisher of MurmurHash3). */
  private static double fraction(ComputedMemo<?> memo) {
    long h = memo.uri().hashCode() * 0x9E3779B97F4A7C15L + memo.madeAt().toEpochMilli();
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return ((h ^ (h >>> 33)) >>> 11) * 0x1.0p-53;
  }
}
