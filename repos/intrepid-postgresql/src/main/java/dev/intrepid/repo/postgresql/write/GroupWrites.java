package dev.intrepid.repo.postgresql.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.MovedMarker;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that store what was planned, many rows each. */
final class GroupWrites {

  private static final String STORE_MARKERS =
      "INSERT INTO {schema}.markers (tracking_stream, shard_count, shard_index, target_name,"
          + " sequence, moves, moved_at, turn) SELECT new.tracking_stream, shard_count,"
          + " shard_index, target_name, sequence, moves, moved_at, new.turn + coalesce((SELECT"
          + " max(turn) FROM {schema}.markers WHERE markers.tracking_stream ="
          + " new.tracking_stream), 0) FROM (SELECT unnest(?::text[]) AS tracking_stream,"
          + " unnest(?::integer[]) AS shard_count, unnest(?::integer[]) AS shard_index,"
          + " unnest(?::text[]) AS target_name, unnest(?::bigint[]) AS sequence,"
          + " unnest(?::bigint[]) AS moves, unnest(?::bigint[]) AS moved_at, unnest(?::bigint[])"
          + " AS turn) AS new";
  private static final String OR_MOVE_MARKERS =
      " ON CONFLICT (tracking_stream, shard_count, shard_index) DO UPDATE SET target_name ="
          + " excluded.target_name, sequence = excluded.sequence, moves = excluded.moves,"
          + " moved_at = excluded.moved_at, turn = excluded.turn";

  /** The bytes of data after which what is left goes with the next message. */
  private static final long MOST_BYTES = 8 << 20;

  private GroupWrites() {}

  /** Whether a plan is small enough for one message. */
  static boolean fitsOneMessage(GroupPlan plan) {
    long bytes = 0;
    for (EventRecord event : plan.events()) {
      bytes += event.size();
    }
    for (CacheRecord memo : plan.memos()) {
      bytes += memo.size();
    }
    return bytes < MOST_BYTES / 2;
  }

  /**
   * Adds the statements for the memos and markers of a plan that fits one message, which store
   * nothing unless what was assumed holds.
   *
   * @param isNumbered whether the changes of memos are numbered from 1
   * @param now in microseconds
   */
  static void addIfAssumed(GroupPlan plan, boolean isNumbered, long now, Statements statements)
      throws SQLException {
    MemoWrites.addIfAssumed(plan, isNumbered, now, statements);
    if (!plan.markers().isEmpty()) {
      storeMarkers(plan.markers(), AssumedState.WHERE_HOLDS, statements);
    }
  }

  /** Adds the statements of a plan to a transaction. */
  static void add(GroupPlan plan, Statements statements) throws SQLException {
    insertEvents(plan.events(), statements);
    MemoWrites.add(plan, statements);
    if (!plan.markers().isEmpty()) {
      storeMarkers(plan.markers(), "", statements);
    }
  }

  /** Adds the statements that store records as they are, whatever is there. */
  static void add(
      List<EventRecord> events,
      Collection<CacheRecord> memos,
      Collection<MovedMarker> markers,
      Statements statements)
      throws SQLException {
    insertEvents(events, statements);
    MemoWrites.replace(memos, statements);
    if (!markers.isEmpty()) {
      storeMarkers(markers, "", statements);
    }
  }

  interface Size<T> {
    int of(T record);
  }

  static <T> List<List<T>> pieces(Collection<T> records, Size<T> size) {
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

  private static void insertEvents(List<EventRecord> records, Statements statements)
      throws SQLException {
    for (List<EventRecord> piece : pieces(records, EventRecord::size)) {
      EventWrites.add(piece, "", statements);
    }
  }

  /** The text of a column, null for none. */
  static @Nullable String text(byte @Nullable [] utf8) {
    return utf8 == null ? null : new String(utf8, UTF_8);
  }

  /** The condition is there always, since SQL needs one before ON CONFLICT of a query. */
  private static void storeMarkers(
      Collection<MovedMarker> markers, String condition, Statements statements)
      throws SQLException {
    statements
        .add(STORE_MARKERS)
        .continued(condition.isEmpty() ? " WHERE true" : condition)
        .continued(OR_MOVE_MARKERS)
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
