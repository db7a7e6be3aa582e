package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The stored form of a marker. Immutable.
 *
 * @param trackingStream the subscription's own stream, {@code {id}@{topic}}
 * @param shard whose marker it is
 * @param marker its position
 * @param epoch how often it was moved, 1 or more; a move that expects another epoch is fenced
 * @param movedAt when it was moved last, on the store's clock
 */
public record MarkerRecord(
    String trackingStream, Shard shard, SubscriptionMarker marker, long epoch, Instant movedAt) {

  /** Requires every part. */
  public MarkerRecord {
    requireNonNull(trackingStream);
    requireNonNull(shard);
    requireNonNull(marker);
    requireNonNull(movedAt);
  }

  /**
   * The marker as the last record of its tracking stream: kind MARKER, data {@code
   * {"target_name":…,"position":…,"shard":[index,count]}}, position the epoch.
   */
  public EventRecord toEventRecord() {
    UUID id = EventIds.named(trackingStream + "#" + shard.index() + "/" + shard.count());
    return new EventRecord(
        id,
        trackingStream,
        EventKind.MARKER,
        SubscriptionMarker.TYPE,
        1,
        epoch,
        0,
        movedAt,
        data(),
        Map.of());
  }

  private Json data() {
    return Json.of(
        "{\"target_name\":\""
            + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(marker.targetName()))
            + "\",\"position\":"
            + marker.sequence()
            + ",\"shard\":["
            + shard.index()
            + ","
            + shard.count()
            + "]}");
  }
}
