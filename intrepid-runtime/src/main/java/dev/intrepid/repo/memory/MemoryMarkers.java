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

  private enum Order implements Comparator<Shard> {
    BY_COUNT_AND_INDEX;

    @Override
    public int compare(Shard one, Shard other) {
      int byCount = Integer.compare(one.count(), other.count());
      return byCount != 0 ? byCount : Integer.compare(one.index(), other.index());
    }
  }

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
    NavigableMap<Shard, MarkerRecord> shards = markers.get(moved.trackingStream());
    if (shards == null) {
      shards = new TreeMap<>(Order.BY_COUNT_AND_INDEX);
      markers.put(moved.trackingStream(), shards);
    }
    shards.put(moved.shard(), moved);
    movedLast.put(moved.trackingStream(), moved);
  }

  private long epoch(MarkerMove move) {
    Optional<MarkerRecord> marker = find(move.trackingStream(), move.shard());
    return marker.isPresent() ? marker.get().epoch() : 0;
  }

  Optional<MarkerRecord> find(String trackingStream, Shard shard) {
    NavigableMap<Shard, MarkerRecord> shards = markers.get(trackingStream);
    return shards == null ? Optional.empty() : Optional.ofNullable(shards.get(shard));
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
