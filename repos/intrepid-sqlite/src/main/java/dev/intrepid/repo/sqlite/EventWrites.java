package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.LoadException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.Checksum;
import dev.intrepid.repo.jdbc.LastPositions;
import dev.intrepid.repo.jdbc.MetaJson;
import dev.intrepid.repo.jdbc.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Appends events within the writer's transaction. The index on the id decides whether an event is
 * new: one statement for an event, unless its id is known.
 */
final class EventWrites {

  private static final String INSERT = insert("", "");
  private static final String INSERT_CHECKED = insert(", " + Rows.CHECKSUM, ", ?");
  private static final String LAST_POSITION =
      "SELECT position FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1";
  private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM events";

  private static final int CHECKSUM = 11;

  private final Session session;
  private final LastPositions positions = new LastPositions();
  private final List<EventRecord> appended = new ArrayList<>();
  private long sequence;

  EventWrites(Session session) {
    this.session = session;
  }

  private static String insert(String column, String value) {
    return "INSERT INTO events"
        + " (sequence, id, stream, hash, position, type, version, recorded_at, meta, data"
        + column
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT)"
        + value
        + ") ON CONFLICT (id) DO NOTHING";
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
    for (PendingEvent event : events) {
      records.add(append(event, now));
    }
    return records;
  }

  private EventRecord append(PendingEvent event, Instant now) throws SQLException {
    long last = lastPosition(event.stream());
    if (!event.expected().accepts(last)) {
      return known(event)
          .orElseThrow(() -> new ConflictException(event.stream(), event.expected(), last));
    }
    EventRecord record = record(event, last + 1, now);
    if (!insert(record)) {
      return known(event).orElseThrow();
    }
    sequence++;
    positions.put(event.stream(), last + 1);
    appended.add(record);
    return record;
  }

  /** Appends events as they are, after {@link #refresh}. */
  void load(List<EventRecord> records) throws SQLException {
    for (EventRecord record : records) {
      if (EventReads.byId(session, record.id()).isPresent()) {
        throw LoadException.isStored(record);
      }
      if (record.sequence() <= sequence) {
        throw LoadException.notAfter(sequence, record);
      }
      long last = lastPosition(record.stream());
      if (record.position() != last + 1) {
        throw LoadException.notNext(last, record);
      }
      insert(record);
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

  private boolean insert(EventRecord record) throws SQLException {
    boolean isChecked = session.hasChecksums();
    PreparedStatement insert = session.prepare(isChecked ? INSERT_CHECKED : INSERT);
    byte[] id = Rows.bytes(record.id());
    long recordedAt = Rows.micros(record.recordedAt());
    byte[] meta = record.meta().isEmpty() ? null : MetaJson.write(record.meta());
    byte[] data = record.data().utf8();
    insert.setLong(1, record.sequence());
    insert.setBytes(2, id);
    insert.setString(3, record.stream());
    insert.setLong(4, Integer.toUnsignedLong(Shard.hash(record.stream())));
    insert.setLong(5, record.position());
    insert.setString(6, record.type());
    insert.setInt(7, record.version());
    insert.setLong(8, recordedAt);
    insert.setBytes(9, meta);
    insert.setBytes(10, data);
    if (isChecked) {
      byte[] stream = record.stream().getBytes(UTF_8);
      byte[] type = record.type().getBytes(UTF_8);
      insert.setLong(
          CHECKSUM,
          Checksum.ofEvent(
              record.sequence(),
              id,
              stream,
              record.position(),
              type,
              record.version(),
              recordedAt,
              meta,
              data));
    }
    return insert.executeUpdate() == 1;
  }

  private Optional<EventRecord> known(PendingEvent event) throws SQLException {
    Optional<EventRecord> known = EventReads.byId(session, event.id());
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
