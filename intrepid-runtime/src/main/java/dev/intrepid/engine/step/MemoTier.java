package dev.intrepid.engine.step;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memos a subscriber wrote last, decoded, so that the next page need not read them again.
 * Bounded by the size of their JSON: the one that was used longest ago goes first. An entry may be
 * out of date when another process writes the same memo, so the caller compares revisions at
 * commit. For one thread.
 */
final class MemoTier {

  private static final long MAX_BYTES = 8L << 20;
  private static final int OVERHEAD_BYTES = 64;

  /** The one used longest ago is the first. */
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  private long bytes;

  @Nullable Kept get(String uri) {
    return kept.get(uri);
  }

  /** Whether it is there, which is no use of it. */
  boolean has(String uri) {
    return kept.containsKey(uri);
  }

  void put(String uri, Kept memo) {
    bytes += weight(memo) - weight(kept.put(uri, memo));
    Iterator<Kept> oldest = kept.values().iterator();
    while (bytes > MAX_BYTES) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  void remove(String uri) {
    bytes -= weight(kept.remove(uri));
  }

  void clear() {
    kept.clear();
    bytes = 0;
  }

  private static long weight(@Nullable Kept memo) {
    return memo == null ? 0 : (long) memo.bytes() + OVERHEAD_BYTES;
  }

  /**
   * A memo as it was committed.
   *
   * @param home the stream in which it was found to be at home; null for none
   */
  record Kept(Object value, Instant storedAt, long revision, int bytes, @Nullable String home) {}
}
