package dev.intrepid.repo.sqlite.write;

import static dev.intrepid.repo.sqlite.write.EventInsert.AT_ONCE;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.LoadException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.jdbc.LastPositions;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.read.EventReads;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Appends events within the writer's transaction. The index on the id decides whether an event is
 * new: one statement for an event, or for many of one commit, unless an id is known.
 */
final class EventWrites {

  private static final String LAST_POSITION =
      "SELECT position FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1";
  private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM events";

  private static final String UNDO = "DELETE FROM events WHERE sequence > ?";

  private final Session session;
  private final EventReads reads;
  private final LastPositions positions = new LastPositions();
  private final List<EventRecord> appended = new ArrayList<>();
  private final EventInsert inserts;
  private long sequence;

  EventWrites(Session session) {
    this.session = session;
    this.reads = new EventReads(session);
    this.inserts = new EventInsert(session);
  }

  /** Reads again what another process may have changed. */
  void refresh() throws SQLException {
    positions.clear();
    sequence = session.number(LAST_SEQUENCE);
  }

  /** Begins a transaction. */
  void begin() {
    appended.clear();
  }

  /** What this transaction appended. */
  List<EventRecord> appended() {
    return appended;
  }

  long lastSequence() {
    return sequence;
  }

  List<EventRecord> append(PendingEvents events, Instant now) throws SQLException {
    List<EventRecord> records = new ArrayList<>(events.size());
    List<PendingEvent> all = events.events();
    int done = 0;
    for (int end = AT_ONCE; end <= all.size(); end += AT_ONCE) {
      append(all.subList(done, end), now, records);
      done = end;
    }
    for (PendingEvent event : all.subList(done, all.size())) {
      records.add(append(event, now));
    }
    return records;
  }

  /** By one statement, or by one for each if an id may be known or a position is not expected. */
  private void append(List<PendingEvent> events, Instant now, List<EventRecord> records)
      throws SQLException {
    int firstAppended = appended.size();
    if (isAppendedAtOnce(events, now)) {
      records.addAll(appended.subList(firstAppended, appended.size()));
      return;
    }
    for (PendingEvent event : events) {
      records.add(append(event, now));
    }
  }

  /** Whether all of them are; if not, none is. */
  private boolean isAppendedAtOnce(List<PendingEvent> events, Instant now) throws SQLException {
    int firstAppended = appended.size();
    long before = sequence;
    for (PendingEvent event : events) {
      long last = lastPosition(event.stream());
      if (!event.expected().accepts(last)) {
        forget(firstAppended, before);
        return false;
      }
      add(record(event, last + 1, now));
    }
    if (inserts.insertAll(appended.subList(firstAppended, appended.size()))) {
      return true;
    }
    PreparedStatement undo = session.prepare(UNDO);
    undo.setLong(1, before);
    undo.executeUpdate();
    forget(firstAppended, before);
    return false;
  }

  private void add(EventRecord record) {
    sequence = record.sequence();
    positions.put(record.stream(), record.position());
    appended.add(record);
  }

  private EventRecord append(PendingEvent event, Instant now) throws SQLException {
    long last = lastPosition(event.stream());
    if (!event.expected().accepts(last)) {
      return known(event)
          .orElseThrow(() -> new ConflictException(event.stream(), event.expected(), last));
    }
    EventRecord record = record(event, last + 1, now);
    if (!inserts.insert(record)) {
      return known(event).orElseThrow();
    }
    add(record);
    return record;
  }

  /** Appends events as they are, after {@link #refresh}. */
  void load(List<EventRecord> records) throws SQLException {
    for (EventRecord record : records) {
      if (reads.byId(record.id()).isPresent()) {
        throw LoadException.isStored(record);
      }
      if (record.sequence() <= sequence) {
        throw LoadException.notAfter(sequence, record);
      }
      long last = lastPosition(record.stream());
      if (record.position() != last + 1) {
        throw LoadException.notNext(last, record);
      }
      inserts.insert(record);
      sequence = record.sequence();
      positions.put(record.stream(), record.position());
    }
  }

  private EventRecord record(PendingEvent event, long position, Instant now) {
    return new EventRecord(
        event.id(),
        event.stream(),
        EventKind.ENTRY,
        event.type(),
        event.version(),
        position,
        sequence + 1,
        now,
        event.data(),
        event.meta());
  }

  private Optional<EventRecord> known(PendingEvent event) throws SQLException {
    Optional<EventRecord> known = reads.byId(event.id());
    known.ifPresent(record -> requireSameStream(event, record));
    return known;
  }

  private static void requireSameStream(PendingEvent event, EventRecord known) {
    if (!known.stream().equals(event.stream())) {
      throw new DuplicateIdException(event.id(), known.stream(), event.stream());
    }
  }

  private long lastPosition(String stream) throws SQLException {
    long known = positions.get(stream);
    if (known != LastPositions.UNKNOWN) {
      return known;
    }
    PreparedStatement query = session.prepare(LAST_POSITION);
    query.setString(1, stream);
    try (ResultSet rows = query.executeQuery()) {
      long position = rows.next() ? rows.getLong(1) : 0;
      positions.put(stream, position);
      return position;
    }
  }

  /** Undoes in memory what a rollback to before those events undid in the file. */
  void forget(int firstAppended, long lastSequence) {
    List<EventRecord> undone = appended.subList(firstAppended, appended.size());
    undone.forEach(record -> positions.remove(record.stream()));
    undone.clear();
    sequence = lastSequence;
  }
}
