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

/** Where the log and the changes of memos ended when the server went on from there. Immutable. */
final class Places implements LogEnd {

  private static final Places NONE = new Places(0, Map.of(), 0);

  private final long sequence;
  private final Map<String, Long> positions;
  private final long revision;

  /** The place that the server gave one event. */
  private record Place(long sequence, long position) {}

  private Places(long sequence, Map<String, Long> positions, long revision) {
    this.sequence = sequence;
    this.positions = positions;
    this.revision = revision;
  }

  /**
   * Of events and changes that have no place yet: they are numbered from 1, in the log, in each
   * stream, and among the changes.
   */
  static Places none() {
    return NONE;
  }

  /** The same, for changes of memos that come after that revision. */
  Places afterRevision(long last) {
    return new Places(sequence, positions, last);
  }

  /**
   * With those that the server gave to events; null if it appended nothing.
   *
   * @param numbered the events, numbered from 1
   * @param answer the sequence and position of each
   */
  @Nullable Places of(List<EventRecord> numbered, ResultSet answer) throws SQLException {
    List<Place> given = new ArrayList<>();
    while (answer.next()) {
      given.add(new Place(answer.getLong(1), answer.getLong(2)));
    }
    if (given.isEmpty()) {
      return null;
    }
    given.sort(Comparator.comparing(Place::sequence));
    Map<String, Long> before = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      EventRecord event = numbered.get(i);
      before.put(event.stream(), given.get(i).position() - event.position());
    }
    return new Places(given.get(0).sequence() - numbered.get(0).sequence(), before, revision);
  }

  @Override
  public long lastSequence() {
    return sequence;
  }

  @Override
  public long lastPosition(String stream) {
    return positions.getOrDefault(stream, 0L);
  }

  @Override
  public long lastRevision() {
    return revision;
  }
}
