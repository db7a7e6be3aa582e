package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.Rows;
import dev.intrepid.repo.jdbc.StoredState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The first message of a transaction: begins it, takes the turn, and reads all that a group of
 * commits has to know. What was asked for and is not in the answer is not stored.
 */
final class GroupReads implements StoredState {

  private static final String EVENTS =
      "; SELECT coalesce(max(sequence), 0) FROM {schema}.events"
          + "; SELECT wanted.stream, last.position FROM unnest(?::text[]) AS wanted (stream),"
          + " LATERAL (SELECT position FROM {schema}.events WHERE events.stream = wanted.stream"
          + " ORDER BY position DESC LIMIT 1) AS last"
          + "; SELECT "
          + EventReads.COLUMNS
          + " FROM {schema}.events WHERE id = ANY (?)";
  private static final String MEMOS =
      "; SELECT coalesce(max(through), 0) FROM {schema}.memo_changes"
          + "; SELECT uri, revision, expires_at IS NOT NULL AND NOT ? BETWEEN "
          + MemoReads.LIFETIME
          + " FROM {schema}.memos WHERE uri = ANY (?)";
  private static final String MARKERS =
      "; SELECT tracking_stream, shard_count, shard_index, moves, turn FROM {schema}.markers"
          + " WHERE tracking_stream = ANY (?)";

  private record Marker(String trackingStream, Shard shard) {}

  private final Set<UUID> askedIds = new HashSet<>();
  private final Set<String> askedStreams = new HashSet<>();
  private final Set<String> askedMemos = new HashSet<>();
  private final Set<String> askedMarkers = new HashSet<>();

  private final Map<UUID, EventRecord> events = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private final Map<String, StoredMemo> memos = new HashMap<>();
  private final Map<Marker, Long> moves = new HashMap<>();
  private final Map<String, Long> turns = new HashMap<>();
  private long lastSequence;
  private long lastRevision;

  private GroupReads() {}

  private void ask(Commit commit) {
    for (PendingEvent event : commit.events()) {
      askedIds.add(event.id());
      askedStreams.add(event.stream());
    }
    for (MemoChange change : commit.memos()) {
      askedMemos.add(change.uri());
    }
    for (MarkerMove move : commit.markers()) {
      askedMarkers.add(move.trackingStream());
    }
  }

  /**
   * Begins a transaction of a group and reads.
   *
   * @param turn the statements that begin it and take the turn
   * @param now in microseconds
   */
  static GroupReads of(Session session, OrderLock.Turn turn, List<PendingCommit> group, long now)
      throws SQLException {
    GroupReads reads = new GroupReads();
    group.forEach(pending -> reads.ask(pending.commit()));
    reads.read(session, turn, now);
    return reads;
  }

  /**
   * Begins a transaction that loads records and reads; their memos take the place of what is there,
   * and are not asked about.
   *
   * @param turn the statements that begin it and take the turn
   */
  static GroupReads of(Session session, OrderLock.Turn turn, StoredRecords records)
      throws SQLException {
    GroupReads reads = new GroupReads();
    for (EventRecord event : records.events()) {
      reads.askedIds.add(event.id());
      reads.askedStreams.add(event.stream());
    }
    records.markers().forEach(marker -> reads.askedMarkers.add(marker.trackingStream()));
    reads.read(session, turn, 0);
    return reads;
  }

  private void read(Session session, OrderLock.Turn turn, long now) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            turn.sql()
                + (askedStreams.isEmpty() ? "" : EVENTS)
                + (askedMemos.isEmpty() ? "" : MEMOS)
                + (askedMarkers.isEmpty() ? "" : MARKERS));
    int parameter = 1;
    if (!askedStreams.isEmpty()) {
      session.setTexts(statement, parameter++, askedStreams);
      session.setArray(statement, parameter++, "uuid", askedIds.toArray());
    }
    if (!askedMemos.isEmpty()) {
      statement.setLong(parameter++, now);
      session.setTexts(statement, parameter++, askedMemos);
    }
    if (!askedMarkers.isEmpty()) {
      session.setTexts(statement, parameter, askedMarkers);
    }
    Answers answers = Answers.of(statement);
    answers.skipRows(turn.answers());
    if (!askedStreams.isEmpty()) {
      lastSequence = answers.number();
      readPositions(answers.rows());
      Rows.all(answers.rows(), Rows::event).forEach(event -> events.put(event.id(), event));
    }
    if (!askedMemos.isEmpty()) {
      lastRevision = answers.number();
      readMemos(answers.rows());
    }
    if (!askedMarkers.isEmpty()) {
      readMarkers(answers.rows());
    }
  }

  private void readPositions(ResultSet rows) throws SQLException {
    while (rows.next()) {
      positions.put(rows.getString(1), rows.getLong(2));
    }
  }

  private void readMemos(ResultSet rows) throws SQLException {
    while (rows.next()) {
      memos.put(rows.getString(1), new StoredMemo(rows.getLong(2), rows.getBoolean(3)));
    }
  }

  private void readMarkers(ResultSet rows) throws SQLException {
    while (rows.next()) {
      String stream = rows.getString(1);
      moves.put(new Marker(stream, new Shard(rows.getInt(3), rows.getInt(2))), rows.getLong(4));
      turns.merge(stream, rows.getLong(5), Math::max);
    }
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public long lastPosition(String stream) {
    return positions.getOrDefault(stream, 0L);
  }

  @Override
  public long lastSequence() {
    return lastSequence;
  }

  @Override
  public Optional<StoredMemo> memo(String uri) {
    return Optional.ofNullable(memos.get(uri));
  }

  @Override
  public long lastRevision() {
    return lastRevision;
  }

  @Override
  public long epoch(String trackingStream, Shard shard) {
    return moves.getOrDefault(new Marker(trackingStream, shard), 0L);
  }

  @Override
  public long lastTurn(String trackingStream) {
    return turns.getOrDefault(trackingStream, 0L);
  }
}
