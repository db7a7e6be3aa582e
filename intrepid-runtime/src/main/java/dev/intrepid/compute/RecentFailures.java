package dev.intrepid.compute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;

/**
 * Memos whose last computation failed, so that no caller waits for a source that is down while
 * there is an old value. Bounded. Thread-safe.
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

  /** Whether its last computation failed, after the stored value was computed. */
  boolean hasSince(Instant madeAt, String uri) {
    Long at = failedAt.getIfPresent(uri);
    return at != null && at > madeAt.toEpochMilli();
  }

  /** Whether it failed too recently to be tried again in the background. */
  boolean isTooEarlyFor(String uri) {
    Long at = failedAt.getIfPresent(uri);
    if (at == null) {
      return false;
    }
    long since = clock.millis() - at;
    // If the clock was set back, the time passed is unknown.
    return since >= 0 && since < BETWEEN_TRIES_MILLIS;
  }
}
