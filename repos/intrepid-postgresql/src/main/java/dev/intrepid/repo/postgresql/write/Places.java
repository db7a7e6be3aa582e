package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the log ended when the server appended events to it. For one thread. */
final class Places implements LogEnd {

  private final Map<String, Long> positions = new HashMap<>();
  private long sequence;

  /** The place that the server gave one event. */
  private record Place(long sequence, long position) {}

  private Places() {}

  /** Of events that have no place yet: they are numbered from 1, in the log and in each stream. */
  static Places none() {
    return new Places();
  }

  /**
   * Those that the server gave; null if it appended nothing.
   *
   * @param numbered the events, numbered from 1
   * @param answer the sequence and position of each
   */
  static @Nullable Places of(List<EventRecord> numbered, ResultSet answer) throws SQLException {
    List<Place> given = new ArrayList<>();
    while (answer.next()) {
      given.add(new Place(answer.getLong(1), answer.getLong(2)));
    }
    if (given.isEmpty()) {
      return null;
    }
    given.sort(Comparator.comparing(Place::sequence));
    Places places = new Places();
    for (int i = 0; i < given.size(); i++) {
      EventRecord event = numbered.get(i);
      places.sequence = given.get(i).sequence() - event.sequence();
      places.positions.put(event.stream(), given.get(i).position() - event.position());
    }
    return places;
  }

  @Override
  public long lastSequence() {
    return sequence;
  }

  @Override
  public long lastPosition(String stream) {
    return positions.getOrDefault(stream, 0L);
  }
}
