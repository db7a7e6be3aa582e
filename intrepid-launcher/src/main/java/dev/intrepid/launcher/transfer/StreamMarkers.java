package dev.intrepid.launcher.transfer;

import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The markers of a tracking stream. Immutable.
 *
 * @param trackingStream whose they are
 * @param markers sorted by shard, and the one that was moved last at the end
 */
record StreamMarkers(String trackingStream, List<MarkerRecord> markers) {

  StreamMarkers {
    markers = List.copyOf(markers);
  }

  /** What a repo has of a tracking stream: these markers, the last of which it knows. */
  static StreamMarkers of(EventRepo repo, List<MarkerRecord> markers) {
    String stream = markers.get(0).trackingStream();
    @Nullable UUID last = repo.last(stream, EventKind.MARKER).map(EventRecord::id).orElse(null);
    List<MarkerRecord> sorted = new ArrayList<>(markers);
    sorted.sort(
        Comparator.comparing((MarkerRecord marker) -> marker.toEventRecord().id().equals(last))
            .thenComparing(marker -> marker.shard().count())
            .thenComparing(marker -> marker.shard().index()));
    return new StreamMarkers(stream, sorted);
  }
}
