package dev.intrepid.compute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;

/**
 * Which memos could not be computed when that was tried last, so that nobody waits for a source
 * that is down as long as there is an old value. Bounded. Thread-safe.
 */
final class RecentFailures {

  private static final int MOST = 10_000;
  private static final long BETWEEN_TRIES_MILLIS = 1_000;

  private final Clock clock;
  private final Cache<String, Long> failedAt =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  RecentFailures(Clock clock) {
    this.clock = clock;
  }

  void failed(String uri) {
    failedAt.put(uri, clock.millis());
  }

  void succeeded(String uri) {
    failedAt.invalidate(uri);
  }

  /** Whether it could not be computed when that was tried last, after an answer was made. */
  boolean hasSince(Instant madeAt, String uri) {
    Long at = failedAt.getIfPresent(uri);
    return at != null && at > madeAt.toEpochMilli();
  }

  /** Whether that is so short ago that it is not tried again beside. */
  boolean isTooEarlyFor(String uri) {
    Long at = failedAt.getIfPresent(uri);
    if (at == null) {
      return false;
    }
    long since = clock.millis() - at;
    // Where the clock was set back, nobody knows how long ago that was.
    return since >= 0 && since < BETWEEN_TRIES_MILLIS;
  }
}
