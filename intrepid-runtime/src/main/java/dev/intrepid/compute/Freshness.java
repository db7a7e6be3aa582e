package dev.intrepid.compute;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.repo.CacheRecord;
import java.time.Duration;

/** What an answer of some age is good for. */
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

  /** The longest time by which an answer may lie in the future, as for repos. */
  private static final long MAY_BE_AHEAD = CacheRecord.MAY_BE_AHEAD.toMillis();

  /**
   * The freshness of an answer now. An answer from the future comes from a clock that was set back
   * since: its age is unknown, so it has ended if it can end.
   */
  static Freshness at(long now, MemoSpec<?> spec, ComputedMemo<?> answer) {
    if (isAhead(now, spec, answer)) {
      boolean isServed = !answer.isAbsent() && !spec.staleIfError().isZero();
      return endsAt(spec, answer) == NEVER ? REFRESH_DUE : isServed ? STALE : EXPIRED;
    }
    if (now >= endsAt(spec, answer)) {
      return now < keptUntil(spec, answer) && !answer.isAbsent() ? STALE : EXPIRED;
    }
    return now >= dueAt(spec, answer) ? REFRESH_DUE : FRESH;
  }

  private static boolean isAhead(long now, MemoSpec<?> spec, ComputedMemo<?> answer) {
    long made = answer.madeAt().toEpochMilli();
    long first = Math.min(dueAt(spec, answer), endsAt(spec, answer));
    return first != NEVER
        && !answer.isOutdated()
        && made - now > Math.min(first - made, MAY_BE_AHEAD);
  }

  /** From when on it is recomputed in the background, in milliseconds of the epoch. */
  static long dueAt(MemoSpec<?> spec, ComputedMemo<?> answer) {
    if (answer.isOutdated()) {
      return Long.MIN_VALUE;
    }
    Duration refreshAfter = spec.refreshAfter();
    return refreshAfter == null || answer.isAbsent()
        ? NEVER
        : after(answer, shortened(refreshAfter, spec, answer));
  }

  /** From when on it is no longer served without an attempt to recompute it. */
  static long endsAt(MemoSpec<?> spec, ComputedMemo<?> answer) {
    if (answer.isAbsent()) {
      return after(answer, spec.absentTtl().toMillis());
    }
    Duration ttl = spec.ttl();
    return ttl == null ? NEVER : after(answer, shortened(ttl, spec, answer));
  }

  /** From when on it need not be stored. */
  static long keptUntil(MemoSpec<?> spec, ComputedMemo<?> answer) {
    if (answer.isAbsent()) {
      return endsAt(spec, answer);
    }
    Duration ttl = spec.ttl();
    return ttl == null ? NEVER : after(answer, ttl.plus(spec.staleIfError()).toMillis());
  }

  private static long after(ComputedMemo<?> answer, long millis) {
    return answer.madeAt().toEpochMilli() + millis;
  }

  /**
   * Shortens a time by a fraction computed from the memo itself, so that every process, and this
   * one after a restart, gets the same time.
   */
  private static long shortened(Duration time, MemoSpec<?> spec, ComputedMemo<?> answer) {
    return (long) (time.toMillis() * (1 - spec.jitter() * share(answer)));
  }

  /** From 0 to less than 1, spread evenly over memos and times (the finisher of MurmurHash3). */
  private static double share(ComputedMemo<?> answer) {
    long h = answer.uri().hashCode() * 0x9E3779B97F4A7C15L + answer.madeAt().toEpochMilli();
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return ((h ^ (h >>> 33)) >>> 11) * 0x1.0p-53;
  }
}
