package dev.intrepid.repo.memory;

import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The last marker of each tracking stream and shard. Guarded by the repo's lock. */
final class MemoryMarkers {

  private static final Comparator<Shard> SHARDS =
      Comparator.comparingInt(Shard::count).thenComparingInt(Shard::index);

  private final NavigableMap<String, NavigableMap<Shard, MarkerRecord>> markers = new TreeMap<>();
  private final Map<String, MarkerRecord> movedLast = new HashMap<>();

  void check(MarkerMove move) {
    long actual = epoch(move);
    if (actual != move.expected()) {
      throw new FencedException(move, actual);
    }
  }

  void move(MarkerMove move, Instant now) {
    put(new MarkerRecord(move.trackingStream(), move.shard(), move.next(), epoch(move) + 1, now));
  }

  /** Stores a marker, which counts as the one of its tracking stream that was moved last. */
  void put(MarkerRecord moved) {
    markers
        .computeIfAbsent(moved.trackingStream(), stream -> new TreeMap<>(SHARDS))
        .put(moved.shard(), moved);
    movedLast.put(moved.trackingStream(), moved);
  }

  private long epoch(MarkerMove move) {
    return find(move.trackingStream(), move.shard()).map(MarkerRecord::epoch).orElse(0L);
  }

  Optional<MarkerRecord> find(String trackingStream, Shard shard) {
    return Optional.ofNullable(markers.get(trackingStream)).map(shards -> shards.get(shard));
  }

  Optional<MarkerRecord> last(String trackingStream) {
    return Optional.ofNullable(movedLast.get(trackingStream));
  }

  List<MarkerRecord> list(String after, int limit) {
    List<MarkerRecord> page = new ArrayList<>();
    markers.tailMap(after, false).values().stream()
        .limit(limit)
        .forEach(shards -> page.addAll(shards.values()));
    return page;
  }
}
