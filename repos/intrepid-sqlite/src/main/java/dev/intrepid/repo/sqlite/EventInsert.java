package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.row.Checksum;
import dev.intrepid.repo.jdbc.row.MetaJson;
import dev.intrepid.repo.jdbc.row.Rows;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows of events whose ids are not there, several by a statement where there are. */
final class EventInsert {

  /** Of several numbers tried, fewer cost more calls into SQLite, and more gain little. */
  static final int MANY = 16;

  /** What threads commit at once comes one by one, and more would have to be waited for. */
  static final int FEW = 4;

  private static final Statements OF_MANY = new Statements(MANY);
  private static final Statements OF_FEW = new Statements(FEW);
  private static final Statements OF_ONE = new Statements(1);

  private static final int COLUMNS = 10;

  private final Session session;

  EventInsert(Session session) {
    this.session = session;
  }

  /** How so many rows are inserted, with their checksums and without. */
  private record Statements(int rows, String checked, String unchecked) {

    Statements(int rows) {
      this(rows, insert(true, rows), insert(false, rows));
    }

    private static String insert(boolean isChecked, int rows) {
      String row =
          "(?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT)" + (isChecked ? ", ?)" : ")");
      return "INSERT INTO events"
          + " (sequence, id, stream, hash, position, type, version, recorded_at, meta, data"
          + (isChecked ? ", " + Rows.CHECKSUM : "")
          + ") VALUES "
          + (row + ", ").repeat(rows - 1)
          + row
          + " ON CONFLICT (id) DO NOTHING";
    }
  }

  /** Whether all of them were inserted; those whose ids are not there are in any case. */
  boolean insertAll(List<EventRecord> records) throws SQLException {
    int inserted = 0;
    int done = 0;
    while (done < records.size()) {
      Statements statements = forNext(records.size() - done);
      inserted += insert(statements, records.subList(done, done + statements.rows()));
      done += statements.rows();
    }
    return inserted == records.size();
  }

  private static Statements forNext(int left) {
    if (left >= MANY) {
      return OF_MANY;
    }
    return left >= FEW ? OF_FEW : OF_ONE;
  }

  private int insert(Statements statements, List<EventRecord> records) throws SQLException {
    boolean isChecked = session.hasChecksums();
    PreparedStatement insert =
        session.prepare(isChecked ? statements.checked() : statements.unchecked());
    int before = 0;
    for (EventRecord record : records) {
      bind(insert, before, record, isChecked);
      before += isChecked ? COLUMNS + 1 : COLUMNS;
    }
    return insert.executeUpdate();
  }

  private static void bind(
      PreparedStatement insert, int before, EventRecord record, boolean isChecked)
      throws SQLException {
    byte[] id = Rows.bytes(record.id());
    long recordedAt = Rows.micros(record.recordedAt());
    byte @Nullable [] meta = record.meta().isEmpty() ? null : MetaJson.write(record.meta());
    byte[] data = record.data().utf8();
    insert.setLong(before + 1, record.sequence());
    insert.setBytes(before + 2, id);
    insert.setString(before + 3, record.stream());
    insert.setLong(before + 4, Integer.toUnsignedLong(Shard.hash(record.stream())));
    insert.setLong(before + 5, record.position());
    insert.setString(before + 6, record.type());
    insert.setInt(before + 7, record.version());
    insert.setLong(before + 8, recordedAt);
    insert.setBytes(before + 9, meta);
    insert.setBytes(before + COLUMNS, data);
    if (isChecked) {
      insert.setLong(
          before + COLUMNS + 1,
          Checksum.ofEvent(
              record.sequence(),
              id,
              record.stream().getBytes(UTF_8),
              record.position(),
              record.type().getBytes(UTF_8),
              record.version(),
              recordedAt,
              meta,
              data));
    }
  }
}
