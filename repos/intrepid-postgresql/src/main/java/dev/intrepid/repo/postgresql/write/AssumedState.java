package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.StoredState;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group of commits finds if nothing has changed since this process last wrote and if memos
 * and markers are as the commits expect them. The statements that store such a group in one message
 * ask whether that is so, and store nothing if it is not. Ids are assumed to be new; the index on
 * them finds the others. For one thread.
 */
final class AssumedState implements StoredState {

  /** Whether what was assumed is so, for the statements after the one that finds out. */
  static final String HOLDS = "current_setting('intrepid.assumed') = 'true'";

  /** The revision of the last change of a memo, where that is not assumed. */
  static final String END_OF_CHANGES = "current_setting('intrepid.revision')::bigint";

  /** Of a statement that has no condition, to store nothing unless it is so. */
  static final String WHERE_HOLDS = " WHERE " + HOLDS;

  /** Of a statement that has one. */
  static final String AND_HOLDS = " AND " + HOLDS;

  private static final String SAME_EVENT =
      "(SELECT id FROM {schema}.events ORDER BY sequence DESC LIMIT 1) = ?";
  private static final String LAST_REVISION =
      "(SELECT coalesce(max(through), 0) FROM {schema}.memo_changes)";
  private static final String SAME_MARKERS =
      "NOT EXISTS (SELECT FROM (SELECT unnest(?::text[]) AS tracking_stream,"
          + " unnest(?::integer[]) AS shard_count, unnest(?::integer[]) AS shard_index,"
          + " unnest(?::bigint[]) AS moves) AS assumed"
          + " LEFT JOIN {schema}.markers USING (tracking_stream, shard_count, shard_index)"
          + " WHERE assumed.moves <> coalesce(markers.moves, 0))";

  private static final String SAME_MEMOS =
      "NOT EXISTS (SELECT FROM (SELECT unnest(?::text[]) AS uri, unnest(?::bigint[]) AS revision)"
          + " AS assumed WHERE assumed.revision <> coalesce((SELECT memos.revision FROM"
          + " {schema}.memos WHERE memos.uri = assumed.uri), "
          + CacheRecord.NOT_STORED
          + "))";

  private record Marker(String trackingStream, Shard shard) {}

  private final LogEnd end;
  private final @Nullable KnownLog known;
  private final Map<String, Long> revisions = new LinkedHashMap<>();
  private final Map<Marker, Long> epochs = new LinkedHashMap<>();

  /**
   * Memos and markers are as the first of these commits that names them expects.
   *
   * @param end where the log ends, which is assumed if it is a {@link KnownLog}
   */
  AssumedState(LogEnd end, List<PendingCommit> commits) {
    this.end = end;
    this.known = end instanceof KnownLog assumed ? assumed : null;
    for (PendingCommit pending : commits) {
      for (MemoChange change : pending.commit().memos()) {
        revisions.putIfAbsent(change.uri(), change.expected());
      }
      for (MarkerMove move : pending.commit().markers()) {
        epochs.putIfAbsent(new Marker(move.trackingStream(), move.shard()), move.expected());
      }
    }
  }

  /** Whether nothing is assumed of memos and markers. */
  boolean isOfEventsAlone() {
    return revisions.isEmpty() && epochs.isEmpty();
  }

  /** Whether anything is assumed of memos. */
  boolean hasMemos() {
    return !revisions.isEmpty();
  }

  /** Whether it is assumed where the log and the changes of memos end. */
  boolean isEndAssumed() {
    return known != null;
  }

  /** Whether anything has to be asked before a group is stored. */
  boolean asks() {
    return isEndAssumed() || !isOfEventsAlone();
  }

  /** Adds a condition to a statement that has one: the last event is the one assumed. */
  void addLogCondition(Statements statements) throws SQLException {
    statements.continued(" AND " + SAME_EVENT).id(lastId());
  }

  /**
   * Adds the statement that finds out whether all that a plan relies on is so, and where the
   * changes of memos end. {@link #END_OF_CHANGES} has that for the statements after it.
   *
   * @param asksForMemos whether it finds out about each memo, too, which the statements that store
   *     them find out otherwise
   */
  void addQuestion(GroupPlan plan, boolean asksForMemos, Statements statements)
      throws SQLException {
    statements.add("SELECT set_config('intrepid.assumed', (true");
    if (isEndAssumed() && !plan.events().isEmpty()) {
      addLogCondition(statements);
    }
    if (known != null && !revisions.isEmpty()) {
      statements.continued(" AND " + LAST_REVISION + " = ?").number(known.lastRevision());
    }
    if (asksForMemos) {
      statements
          .continued(" AND " + SAME_MEMOS)
          .texts(revisions.keySet())
          .numbers(revisions.values(), revision -> revision);
    }
    if (!epochs.isEmpty()) {
      statements
          .continued(" AND " + SAME_MARKERS)
          .texts(epochs.keySet(), Marker::trackingStream)
          .integers(epochs.keySet(), marker -> marker.shard().count())
          .integers(epochs.keySet(), marker -> marker.shard().index())
          .numbers(epochs.values(), epoch -> epoch);
    }
    statements.continued(")::text, true)");
    if (!isEndAssumed() && !revisions.isEmpty()) {
      statements.continued(", set_config('intrepid.revision', " + LAST_REVISION + "::text, true)");
    }
  }

  /** The answer to the question; null if anything is not as assumed. */
  @Nullable LogEnd answer(ResultSet row) throws SQLException {
    row.next();
    if (!"true".equals(row.getString(1))) {
      return null;
    }
    return isEndAssumed() || revisions.isEmpty()
        ? end
        : Places.none().afterRevision(row.getLong(2));
  }

  private UUID lastId() {
    EventRecord last = known == null ? null : known.last();
    if (last == null) {
      throw new IllegalStateException("The last event is not known.");
    }
    return last.id();
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.empty();
  }

  @Override
  public long lastPosition(String stream) {
    return end.lastPosition(stream);
  }

  @Override
  public long lastSequence() {
    return end.lastSequence();
  }

  @Override
  public Optional<StoredMemo> memo(String uri) {
    @Nullable Long revision = revisions.get(uri);
    return revision == null || revision == CacheRecord.NOT_STORED
        ? Optional.empty()
        : Optional.of(new StoredMemo(revision, false));
  }

  @Override
  public long lastRevision() {
    return end.lastRevision();
  }

  @Override
  public long epoch(String trackingStream, Shard shard) {
    return epochs.getOrDefault(new Marker(trackingStream, shard), 0L);
  }

  /** The statement that stores markers adds to the highest. */
  @Override
  public long lastTurn(String trackingStream) {
    return 0;
  }
}
