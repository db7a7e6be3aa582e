package dev.intrepid.engine.state;

import dev.intrepid.repo.MarkerRecord;
import java.util.List;

/** The combined position of a subscriber's shards. */
public final class Markers {

  private Markers() {}

  /** The sequence that all of them have reached; 0 if there are none. */
  public static long lowest(List<MarkerRecord> markers) {
    return markers.stream().mapToLong(marker -> marker.marker().sequence()).min().orElse(0);
  }

  /** The sequence that the furthest of them has reached; 0 if there are none. */
  public static long furthest(List<MarkerRecord> markers) {
    return markers.stream().mapToLong(marker -> marker.marker().sequence()).max().orElse(0);
  }
}
