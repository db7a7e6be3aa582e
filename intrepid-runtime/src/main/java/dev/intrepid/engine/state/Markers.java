package dev.intrepid.engine.state;

import dev.intrepid.repo.MarkerRecord;
import java.util.List;

/** The combined position of a subscriber's shards. */
public final class Markers {

  private Markers() {}

  /** The sequence that all of them have reached; 0 if there are none. */
  public static long lowest(List<MarkerRecord> markers) {
    long lowest = Long.MAX_VALUE;
    for (MarkerRecord marker : markers) {
      lowest = Math.min(lowest, marker.marker().sequence());
    }
    return markers.isEmpty() ? 0 : lowest;
  }

  /** The sequence that the furthest of them has reached; 0 if there are none. */
  public static long furthest(List<MarkerRecord> markers) {
    long furthest = 0;
    for (MarkerRecord marker : markers) {
      furthest = Math.max(furthest, marker.marker().sequence());
    }
    return furthest;
  }
}
