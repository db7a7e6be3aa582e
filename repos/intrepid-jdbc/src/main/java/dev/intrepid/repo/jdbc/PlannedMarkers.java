package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The markers as they are with what the commits of a group move. */
final class PlannedMarkers {

  private record Key(String trackingStream, Shard shard) {}

  private final StoredState state;
  private final Instant now;
  private final Map<Key, MovedMarker> moved = new LinkedHashMap<>();
  private final Turns turns;

  PlannedMarkers(StoredState state, Instant now) {
    this.state = state;
    this.now = now;
    this.turns = new Turns(state);
  }

  /** The epoch of the marker. */
  long epoch(MarkerMove move) {
    @Nullable MovedMarker planned = moved.get(key(move));
    return planned == null
        ? state.epoch(move.trackingStream(), move.shard())
        : planned.record().epoch();
  }

  void move(MarkerMove move) {
    String stream = move.trackingStream();
    MarkerRecord record =
        new MarkerRecord(stream, move.shard(), move.next(), move.expected() + 1, now);
    moved.put(key(move), new MovedMarker(record, turns.next(stream)));
  }

  Collection<MovedMarker> moved() {
    return moved.values();
  }

  private static Key key(MarkerMove move) {
    return new Key(move.trackingStream(), move.shard());
  }
}
