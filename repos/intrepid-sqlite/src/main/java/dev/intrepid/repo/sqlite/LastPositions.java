package dev.intrepid.repo.sqlite;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last positions of the streams written to most recently, a bounded number of them. */
final class LastPositions {

  static final long UNKNOWN = -1;

  private static final int MOST = 8_192;

  private final Map<String, Long> positions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  long get(String stream) {
    return positions.getOrDefault(stream, UNKNOWN);
  }

  void put(String stream, long position) {
    positions.put(stream, position);
  }

  void remove(String stream) {
    positions.remove(stream);
  }

  void clear() {
    positions.clear();
  }
}
