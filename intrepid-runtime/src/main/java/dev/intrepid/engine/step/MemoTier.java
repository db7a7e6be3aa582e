package dev.intrepid.engine.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The memos a subscriber wrote last, decoded, so that the next page need not read them again.
 * Bounded by the size of their JSON. An entry may be out of date when another process writes the
 * same memo, so the caller compares revisions at commit. For one thread.
 */
public final class MemoTier {

  private static final long MAX_BYTES = 8L << 20;
  private static final int OVERHEAD_BYTES = 64;

  private final Cache<String, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String uri, Kept memo) -> memo.bytes() + OVERHEAD_BYTES)
          .executor(Runnable::run)
          .build();

  @Nullable Kept get(String uri) {
    return kept.getIfPresent(uri);
  }

  void put(String uri, Kept memo) {
    kept.put(uri, memo);
  }

  void remove(String uri) {
    kept.invalidate(uri);
  }

  void clear() {
    kept.invalidateAll();
  }

  /** A memo as it was committed. */
  record Kept(Object value, Instant storedAt, long revision, int bytes) {}
}
