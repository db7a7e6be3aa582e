package dev.intrepid.engine.state;

import dev.intrepid.repo.MarkerRecord;
import java.util.List;

/** Where the shards of a subscriber stand, together. */
public final class Markers {

  private Markers() {}

  /** The sequence through which all of them have come; 0 if there are none. */
  public static long lowest(List<MarkerRecord> markers) {
    return markers.stream().mapToLong(marker -> marker.marker().sequence()).min().orElse(0);
  }

  /** The sequence through which one of them has come, and none further; 0 if there are none. */
  public static long furthest(List<MarkerRecord> markers) {
    return markers.stream().mapToLong(marker -> marker.marker().sequence()).max().orElse(0);
  }
}
