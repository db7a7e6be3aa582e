package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.ReadState;
import dev.intrepid.repo.jdbc.StoredState.StoredMemo;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.read.EventReads;
import dev.intrepid.repo.postgresql.read.MemoReads;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The first message of a transaction: begins it, takes the turn, and reads all that a group of
 * commits has to know.
 */
final class GroupReads {

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

  /**
   * Begins a transaction of a group and reads.
   *
   * @param now in microseconds
   */
  static ReadState of(Session session, Beginning begin, List<PendingCommit> group, long now)
      throws SQLException {
    ReadState state = ReadState.of(group);
    read(session, begin, now, state.trackingStreams(), state);
    return state;
  }

  /**
   * Begins a transaction that loads records and reads. Their markers are not asked about: they take
   * the place of what is there, and the statement that stores them adds to the highest turn.
   */
  static ReadState of(Session session, Beginning begin, StoredRecords records) throws SQLException {
    ReadState state = ReadState.of(records);
    read(session, begin, 0, Set.of(), state);
    return state;
  }

  private static void read(
      Session session, Beginning begin, long now, Set<String> trackingStreams, ReadState state)
      throws SQLException {
    boolean hasEvents = !state.streams().isEmpty();
    boolean hasMemos = !state.uris().isEmpty();
    boolean hasMarkers = !trackingStreams.isEmpty();
    PreparedStatement statement =
        session.prepare(
            begin.sql()
                + (hasEvents ? EVENTS : "")
                + (hasMemos ? MEMOS : "")
                + (hasMarkers ? MARKERS : ""));
    int parameter = begin.bind(statement, 1);
    if (hasEvents) {
      session.setTexts(statement, parameter++, state.streams());
      session.setArray(statement, parameter++, "uuid", state.ids().toArray());
    }
    if (hasMemos) {
      statement.setLong(parameter++, now);
      session.setTexts(statement, parameter++, state.uris());
    }
    if (hasMarkers) {
      session.setTexts(statement, parameter, trackingStreams);
    }
    Answers answers = Answers.of(statement);
    ResultSet row = answers.rows();
    row.next();
    begin.read(row);
    if (hasEvents) {
      readPositions(answers.rows(), state);
      Rows.all(answers.rows(), Rows::event).forEach(state::found);
    }
    if (hasMemos) {
      state.foundRevision(answers.number());
      readMemos(answers.rows(), state);
    }
    if (hasMarkers) {
      readMarkers(answers.rows(), state);
    }
  }

  private static void readPositions(ResultSet rows, ReadState state) throws SQLException {
    while (rows.next()) {
      state.foundStream(rows.getString(1), rows.getLong(2));
      state.foundSequence(rows.getLong(3));
    }
  }

  private static void readMemos(ResultSet rows, ReadState state) throws SQLException {
    while (rows.next()) {
      state.found(rows.getString(1), new StoredMemo(rows.getLong(2), rows.getBoolean(3)));
    }
  }

  /** The statement that stores markers adds to the highest turn. */
  private static void readMarkers(ResultSet rows, ReadState state) throws SQLException {
    while (rows.next()) {
      Shard shard = new Shard(rows.getInt(3), rows.getInt(2));
      state.found(rows.getString(1), shard, rows.getLong(4), 0);
    }
  }
}
