package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.row.Checksum;
import dev.intrepid.repo.jdbc.row.EventColumns;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

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

  private EventWrites() {}

  /**
   * Adds the statement that appends events as they are.
   *
   * @param condition of it, empty for none
   */
  static void add(List<EventRecord> records, String condition, Statements statements)
      throws SQLException {
    statements.add(INSERT).continued(source(records)).continued(condition);
    bind(records, EventColumns::placedChecksum, statements);
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
    bind(records, EventColumns::checksumWithoutPlace, statements);
  }

  private static String source(List<EventRecord> records) {
    return records.size() == 1 ? ONE : MANY;
  }

  private static void bind(
      List<EventRecord> records, ToLongFunction<EventColumns> checksum, Statements statements) {
    if (records.size() == 1) {
      bindOne(records.get(0), checksum, statements);
    } else {
      bindMany(records, checksum, statements);
    }
  }

  private static void bindOne(
      EventRecord event, ToLongFunction<EventColumns> checksum, Statements statements) {
    EventColumns columns = new EventColumns(event);
    statements
        .number(event.sequence())
        .id(event.id())
        .text(event.stream())
        .number(columns.hash())
        .number(event.position())
        .text(event.type())
        .integer(event.version())
        .number(columns.recordedAt())
        .text(GroupWrites.text(columns.meta()))
        .text(GroupWrites.text(columns.data()))
        .number(checksum.applyAsLong(columns));
  }

  private static void bindMany(
      List<EventRecord> records, ToLongFunction<EventColumns> checksum, Statements statements) {
    List<EventColumns> columns = records.stream().map(EventColumns::new).toList();
    statements
        .numbers(records, EventRecord::sequence)
        .ids(records, EventRecord::id)
        .texts(records, EventRecord::stream)
        .numbers(columns, EventColumns::hash)
        .numbers(records, EventRecord::position)
        .texts(records, EventRecord::type)
        .integers(records, EventRecord::version)
        .numbers(columns, EventColumns::recordedAt)
        .texts(columns, event -> GroupWrites.text(event.meta()))
        .texts(columns, event -> GroupWrites.text(event.data()))
        .numbers(columns, checksum::applyAsLong);
  }
}
