package dev.intrepid.repo.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last positions of the streams written to most recently, a bounded number of them. For one
 * thread at a time.
 */
public final class LastPositions {

  /** The position of a stream that is not remembered. */
  public static final long UNKNOWN = -1;

  private static final int MOST = 8_192;

  private final Map<String, Long> positions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  /** Nothing is remembered yet. */
  public LastPositions() {}

  /** The last position of a stream, or {@link #UNKNOWN}. */
  public long get(String stream) {
    return positions.getOrDefault(stream, UNKNOWN);
  }

  /** Remembers it. */
  public void put(String stream, long position) {
    positions.put(stream, position);
  }

  /** Forgets it. */
  public void remove(String stream) {
    positions.remove(stream);
  }

  /** Forgets all. */
  public void clear() {
    positions.clear();
  }
}
