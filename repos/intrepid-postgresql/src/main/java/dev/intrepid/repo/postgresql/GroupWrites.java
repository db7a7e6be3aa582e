package dev.intrepid.repo.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MetaJson;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.ChangedRows;
import dev.intrepid.repo.jdbc.Checksum;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.MovedMarker;
import dev.intrepid.repo.jdbc.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements that store what was planned, many rows each. */
final class GroupWrites {

  private static final String INTO_EVENTS =
      "INSERT INTO {schema}.events (sequence, id, stream, hash, position, type, version,"
          + " recorded_at, meta, data, checksum) SELECT ";
  private static final String INSERT_EVENTS =
      INTO_EVENTS
          + "* FROM unnest(?::bigint[], ?::uuid[],"
          + " ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::integer[], ?::bigint[],"
          + " ?::text[], ?::text[], ?::bigint[])";

  /** Of one event, since to unnest eleven arrays takes longer than to insert a row. */
  private static final String INSERT_EVENT =
      INTO_EVENTS
          + "?::bigint, ?::uuid, ?::text, ?::bigint, ?::bigint, ?::text, ?::integer, ?::bigint,"
          + " ?::text, ?::text, ?::bigint";

  private static final String AFTER =
      " WHERE (SELECT id FROM {schema}.events ORDER BY sequence DESC LIMIT 1) = ?";
  private static final String STORE_MEMOS =
      "INSERT INTO {schema}.memos (uri, revision, stored_at, expires_at, meta, data, checksum)"
          + " SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],"
          + " ?::text[], ?::bigint[]) ON CONFLICT (uri) DO UPDATE SET revision ="
          + " excluded.revision, stored_at = excluded.stored_at, expires_at = excluded.expires_at,"
          + " meta = excluded.meta, data = excluded.data, checksum = excluded.checksum";
  private static final String DELETE_MEMOS = "DELETE FROM {schema}.memos WHERE uri = ANY (?)";
  private static final String KEEP_CHANGES =
      "INSERT INTO {schema}.memo_changes (through, uris) VALUES (?, ?)";
  private static final String STORE_MARKERS =
      "INSERT INTO {schema}.markers (tracking_stream, shard_count, shard_index, target_name,"
          + " sequence, moves, moved_at, turn) SELECT * FROM unnest(?::text[], ?::integer[],"
          + " ?::integer[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])"
          + " ON CONFLICT (tracking_stream, shard_count, shard_index) DO UPDATE SET target_name ="
          + " excluded.target_name, sequence = excluded.sequence, moves = excluded.moves,"
          + " moved_at = excluded.moved_at, turn = excluded.turn";

  /** The bytes of data after which what is left goes with the next message. */
  private static final long MOST_BYTES = 8 << 20;

  private GroupWrites() {}

  /** Whether events are few and small enough. */
  static boolean fitsOneStatement(List<EventRecord> events) {
    return pieces(events, EventRecord::size).size() == 1;
  }

  /** Adds the statement that appends events if the last of the log is that one. */
  static void addEventsAfter(EventRecord last, List<EventRecord> events, Statements statements)
      throws SQLException {
    insertEvents(events, AFTER, statements);
    statements.id(last.id());
  }

  /** Adds the statements of a plan to a transaction. */
  static void add(GroupPlan plan, Statements statements) throws SQLException {
    add(plan.events(), plan.memos(), plan.markers(), statements);
    if (!plan.deletedMemos().isEmpty()) {
      statements.add(DELETE_MEMOS).texts(plan.deletedMemos());
    }
    if (!plan.changedMemos().isEmpty()) {
      statements
          .add(KEEP_CHANGES)
          .number(plan.lastRevision())
          .text(ChangedRows.text(plan.changedMemos()));
    }
  }

  /** Adds the statements that store records as they are. */
  static void add(
      List<EventRecord> events,
      Collection<CacheRecord> memos,
      Collection<MovedMarker> markers,
      Statements statements)
      throws SQLException {
    for (List<EventRecord> piece : pieces(events, EventRecord::size)) {
      insertEvents(piece, "", statements);
    }
    for (List<CacheRecord> piece : pieces(memos, CacheRecord::size)) {
      storeMemos(piece, statements);
    }
    if (!markers.isEmpty()) {
      storeMarkers(markers, statements);
    }
  }

  private interface Size<T> {
    int of(T record);
  }

  private static <T> List<List<T>> pieces(Collection<T> records, Size<T> size) {
    List<List<T>> pieces = new ArrayList<>();
    long bytes = MOST_BYTES;
    for (T record : records) {
      if (bytes >= MOST_BYTES) {
        pieces.add(new ArrayList<>());
        bytes = 0;
      }
      bytes += size.of(record);
      pieces.get(pieces.size() - 1).add(record);
    }
    return pieces;
  }

  /** A record with its headers as they are stored, null for none. */
  private record Row<T>(T record, @Nullable String meta) {
    static <T> List<Row<T>> of(List<T> records, Function<T, Map<String, String>> meta) {
      return records.stream().map(record -> new Row<>(record, json(meta.apply(record)))).toList();
    }

    private static @Nullable String json(Map<String, String> meta) {
      return meta.isEmpty() ? null : new String(MetaJson.write(meta), UTF_8);
    }

    byte @Nullable [] metaBytes() {
      return meta == null ? null : meta.getBytes(UTF_8);
    }
  }

  /**
   * Adds the statement that appends events.
   *
   * @param condition of it, empty for none
   */
  private static void insertEvents(
      List<EventRecord> records, String condition, Statements statements) throws SQLException {
    List<Row<EventRecord>> events = Row.of(records, EventRecord::meta);
    if (events.size() == 1) {
      insertEvent(events.get(0), condition, statements);
      return;
    }
    statements
        .add(INSERT_EVENTS + condition)
        .numbers(records, EventRecord::sequence)
        .ids(records, EventRecord::id)
        .texts(records, EventRecord::stream)
        .numbers(records, event -> Integer.toUnsignedLong(Shard.hash(event.stream())))
        .numbers(records, EventRecord::position)
        .texts(records, EventRecord::type)
        .integers(records, EventRecord::version)
        .numbers(records, event -> Rows.micros(event.recordedAt()))
        .texts(events, Row::meta)
        .texts(records, event -> text(event.data()))
        .numbers(events, event -> checksum(event.record(), event.metaBytes()));
  }

  private static void insertEvent(Row<EventRecord> event, String condition, Statements statements)
      throws SQLException {
    EventRecord record = event.record();
    statements
        .add(INSERT_EVENT + condition)
        .number(record.sequence())
        .id(record.id())
        .text(record.stream())
        .number(Integer.toUnsignedLong(Shard.hash(record.stream())))
        .number(record.position())
        .text(record.type())
        .integer(record.version())
        .number(Rows.micros(record.recordedAt()))
        .text(event.meta())
        .text(text(record.data()))
        .number(checksum(record, event.metaBytes()));
  }

  private static long checksum(EventRecord event, byte @Nullable [] meta) {
    return Checksum.ofEvent(
        event.sequence(),
        Rows.bytes(event.id()),
        event.stream().getBytes(UTF_8),
        event.position(),
        event.type().getBytes(UTF_8),
        event.version(),
        Rows.micros(event.recordedAt()),
        meta,
        event.data().utf8());
  }

  private static void storeMemos(List<CacheRecord> records, Statements statements)
      throws SQLException {
    List<Row<CacheRecord>> memos = Row.of(records, CacheRecord::meta);
    statements
        .add(STORE_MEMOS)
        .texts(records, CacheRecord::uri)
        .numbers(records, CacheRecord::revision)
        .numbers(records, memo -> Rows.micros(memo.storedAt()))
        .numbers(records, memo -> memo.expiresAt().map(Rows::micros).orElse(null))
        .texts(memos, Row::meta)
        .texts(records, memo -> text(memo.data()))
        .numbers(memos, memo -> checksum(memo.record(), memo.metaBytes()));
  }

  private static long checksum(CacheRecord memo, byte @Nullable [] meta) {
    return Checksum.ofMemo(
        memo.uri().getBytes(UTF_8),
        memo.revision(),
        Rows.micros(memo.storedAt()),
        memo.expiresAt().map(Rows::micros).orElse(Checksum.NEVER),
        meta,
        memo.data().utf8());
  }

  private static String text(Json data) {
    return new String(data.utf8(), UTF_8);
  }

  private static void storeMarkers(Collection<MovedMarker> markers, Statements statements)
      throws SQLException {
    statements
        .add(STORE_MARKERS)
        .texts(markers, marker -> marker.record().trackingStream())
        .integers(markers, marker -> marker.record().shard().count())
        .integers(markers, marker -> marker.record().shard().index())
        .texts(markers, marker -> marker.record().marker().targetName())
        .numbers(markers, marker -> marker.record().marker().sequence())
        .numbers(markers, marker -> marker.record().epoch())
        .numbers(markers, marker -> Rows.micros(marker.record().movedAt()))
        .numbers(markers, MovedMarker::turn);
  }
}
