package dev.intrepid.repo.postgresql.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.row.Checksum;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Statements;
import dev.intrepid.repo.postgresql.write.GroupWrites.Row;
import java.sql.SQLException;
import java.util.List;

/** The statements that append events, many rows each. */
final class EventWrites {

  private static final String INSERT =
      "INSERT INTO {schema}.events (sequence, id, stream, hash, position, type, version,"
          + " recorded_at, meta, data, checksum) ";

  /** Of one event, since to unnest eleven arrays takes longer than to insert a row. */
  private static final String ONE =
      "SELECT ?::bigint AS sequence, ?::uuid AS id, ?::text AS stream, ?::bigint AS hash,"
          + " ?::bigint AS position, ?::text AS type, ?::integer AS version, ?::bigint AS"
          + " recorded_at, ?::text AS meta, ?::text AS data, ?::bigint AS checksum";

  private static final String MANY =
      "SELECT unnest(?::bigint[]) AS sequence, unnest(?::uuid[]) AS id, unnest(?::text[]) AS"
          + " stream, unnest(?::bigint[]) AS hash, unnest(?::bigint[]) AS position,"
          + " unnest(?::text[]) AS type, unnest(?::integer[]) AS version, unnest(?::bigint[]) AS"
          + " recorded_at, unnest(?::text[]) AS meta, unnest(?::text[]) AS data,"
          + " unnest(?::bigint[]) AS checksum";

  /** Events that are numbered from 1 get their places; OFFSET 0 has each worked out once. */
  private static final String PLACED =
      INSERT
          + "SELECT sequence, id, stream, hash, position, type, version, recorded_at, meta, data, "
          + Checksum.placed("checksum", "sequence", "position")
          + " FROM (SELECT new.sequence + coalesce((SELECT max(sequence) FROM {schema}.events), 0)"
          + " AS sequence, id, stream, hash, new.position + coalesce((SELECT max(position) FROM"
          + " {schema}.events WHERE events.stream = new.stream), 0) AS position, type, version,"
          + " recorded_at, meta, data, checksum FROM (";

  private static final String END_OF_PLACED = ") AS new OFFSET 0) AS placed";
  private static final String ANSWERED = " RETURNING sequence, position";

  private interface ChecksumOf {
    long event(Row<EventRecord> event);
  }

  private EventWrites() {}

  /**
   * Adds the statement that appends events as they are.
   *
   * @param condition of it, empty for none
   */
  static void add(List<EventRecord> records, String condition, Statements statements)
      throws SQLException {
    statements.add(INSERT).continued(source(records)).continued(condition);
    bind(records, EventWrites::checksum, statements);
  }

  /**
   * Adds the statement that appends events where the log and their streams end, and answers the
   * sequence and position of each.
   *
   * @param records numbered from 1, in the log and in each stream
   * @param condition of it, empty for none
   */
  static void addAtTheEnd(List<EventRecord> records, String condition, Statements statements)
      throws SQLException {
    statements
        .add(PLACED)
        .continued(source(records))
        .continued(END_OF_PLACED)
        .continued(condition)
        .continued(ANSWERED);
    bind(records, EventWrites::checksumWithoutPlace, statements);
  }

  private static String source(List<EventRecord> records) {
    return records.size() == 1 ? ONE : MANY;
  }

  private static void bind(List<EventRecord> records, ChecksumOf checksum, Statements statements) {
    List<Row<EventRecord>> rows = Row.of(records, EventRecord::meta);
    if (rows.size() == 1) {
      bindOne(rows.get(0), checksum, statements);
    } else {
      bindMany(records, rows, checksum, statements);
    }
  }

  private static void bindOne(Row<EventRecord> row, ChecksumOf checksum, Statements statements) {
    EventRecord event = row.record();
    statements
        .number(event.sequence())
        .id(event.id())
        .text(event.stream())
        .number(hash(event))
        .number(event.position())
        .text(event.type())
        .integer(event.version())
        .number(Rows.micros(event.recordedAt()))
        .text(row.meta())
        .text(GroupWrites.text(event.data()))
        .number(checksum.event(row));
  }

  private static void bindMany(
      List<EventRecord> records,
      List<Row<EventRecord>> rows,
      ChecksumOf checksum,
      Statements statements) {
    statements
        .numbers(records, EventRecord::sequence)
        .ids(records, EventRecord::id)
        .texts(records, EventRecord::stream)
        .numbers(records, EventWrites::hash)
        .numbers(records, EventRecord::position)
        .texts(records, EventRecord::type)
        .integers(records, EventRecord::version)
        .numbers(records, event -> Rows.micros(event.recordedAt()))
        .texts(rows, Row::meta)
        .texts(records, event -> GroupWrites.text(event.data()))
        .numbers(rows, checksum::event);
  }

  private static long hash(EventRecord event) {
    return Integer.toUnsignedLong(Shard.hash(event.stream()));
  }

  private static long checksum(Row<EventRecord> row) {
    EventRecord event = row.record();
    return Checksum.placed(checksumWithoutPlace(row), event.sequence(), event.position());
  }

  private static long checksumWithoutPlace(Row<EventRecord> row) {
    EventRecord event = row.record();
    return Checksum.ofEventWithoutPlace(
        Rows.bytes(event.id()),
        event.stream().getBytes(UTF_8),
        event.type().getBytes(UTF_8),
        event.version(),
        Rows.micros(event.recordedAt()),
        row.metaBytes(),
        event.data().utf8());
  }
}
