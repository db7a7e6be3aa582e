package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.StoredState;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.read.EventReads;
import dev.intrepid.repo.postgresql.read.MemoReads;
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
      "; SELECT wanted.stream, coalesce((SELECT position FROM {schema}.events WHERE events.stream"
          + " = wanted.stream ORDER BY position DESC LIMIT 1), 0),"
          + " coalesce((SELECT max(sequence) FROM {schema}.events), 0)"
          + " FROM unnest(?::text[]) AS wanted (stream)"
          + "; SELECT "
          + EventReads.COLUMNS
          + " FROM {schema}.events WHERE id = ANY (?)";
  private static final String MEMOS =
      "; SELECT coalesce(max(through), 0) FROM {schema}.memo_changes"
          + "; SELECT uri, revision, expires_at IS NOT NULL AND NOT ? BETWEEN "
          + MemoReads.LIFETIME
          + " FROM {schema}.memos WHERE uri = ANY (?)";
  private static final String MARKERS =
      "; SELECT tracking_stream, shard_count, shard_index, moves FROM {schema}.markers"
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
  private long lastSequence;
  private long lastRevision;

  private GroupReads() {}

  /** How a message begins: statements that take the turn, the last of which answers one row. */
  interface Beginning {

    /** The statements. */
    String sql();

    /** Sets their parameters from this one on; returns which is the next. */
    default int bind(PreparedStatement statement, int parameter) throws SQLException {
      return parameter;
    }

    /** Is shown the row, before anything else is read. */
    default void read(ResultSet row) throws SQLException {}
  }

  /** Whether it was asked where the log ends. */
  boolean hasEvents() {
    return !askedStreams.isEmpty();
  }

  /** Whether it was asked about memos. */
  boolean hasMemos() {
    return !askedMemos.isEmpty();
  }

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
   * @param now in microseconds
   */
  static GroupReads of(Session session, Beginning begin, List<PendingCommit> group, long now)
      throws SQLException {
    GroupReads reads = new GroupReads();
    group.forEach(pending -> reads.ask(pending.commit()));
    reads.read(session, begin, now);
    return reads;
  }

  /**
   * Begins a transaction that loads records and reads; their memos and markers take the place of
   * what is there, and are not asked about.
   */
  static GroupReads of(Session session, Beginning begin, StoredRecords records)
      throws SQLException {
    GroupReads reads = new GroupReads();
    for (EventRecord event : records.events()) {
      reads.askedIds.add(event.id());
      reads.askedStreams.add(event.stream());
    }
    reads.read(session, begin, 0);
    return reads;
  }

  private void read(Session session, Beginning begin, long now) throws SQLException {
    PreparedStatement statement =
        session.prepare(
            begin.sql()
                + (askedStreams.isEmpty() ? "" : EVENTS)
                + (askedMemos.isEmpty() ? "" : MEMOS)
                + (askedMarkers.isEmpty() ? "" : MARKERS));
    int parameter = begin.bind(statement, 1);
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
    ResultSet row = answers.rows();
    row.next();
    begin.read(row);
    if (!askedStreams.isEmpty()) {
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
      lastSequence = rows.getLong(3);
    }
  }

  private void readMemos(ResultSet rows) throws SQLException {
    while (rows.next()) {
      memos.put(rows.getString(1), new StoredMemo(rows.getLong(2), rows.getBoolean(3)));
    }
  }

  private void readMarkers(ResultSet rows) throws SQLException {
    while (rows.next()) {
      Shard shard = new Shard(rows.getInt(3), rows.getInt(2));
      moves.put(new Marker(rows.getString(1), shard), rows.getLong(4));
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

  /** The statement that stores markers adds to the highest. */
  @Override
  public long lastTurn(String trackingStream) {
    return 0;
  }
}
