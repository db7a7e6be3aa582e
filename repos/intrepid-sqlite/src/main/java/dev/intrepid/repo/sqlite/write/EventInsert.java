package dev.intrepid.repo.sqlite.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.row.EventColumns;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Inserts rows of events whose ids are not there: one by a statement, or several at once. */
final class EventInsert {

  /** Of several numbers tried, fewer cost more calls into SQLite, and more gain little. */
  static final int AT_ONCE = 16;

  private static final String ONE = insert(false, 1);
  private static final String ONE_CHECKED = insert(true, 1);
  private static final String SEVERAL = insert(false, AT_ONCE);
  private static final String SEVERAL_CHECKED = insert(true, AT_ONCE);

  private static final int COLUMNS = 10;

  private final Session session;

  EventInsert(Session session) {
    this.session = session;
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

  /** Whether it was inserted; false if its id is there. */
  boolean insert(EventRecord record) throws SQLException {
    boolean isChecked = session.hasChecksums();
    PreparedStatement insert = session.prepare(isChecked ? ONE_CHECKED : ONE);
    bind(insert, 0, record, isChecked);
    return insert.executeUpdate() == 1;
  }

  /**
   * Whether all of them were inserted; those whose ids are not there are in any case.
   *
   * @param records {@link #AT_ONCE} of them
   */
  boolean insertAll(List<EventRecord> records) throws SQLException {
    boolean isChecked = session.hasChecksums();
    PreparedStatement insert = session.prepare(isChecked ? SEVERAL_CHECKED : SEVERAL);
    int before = 0;
    for (EventRecord record : records) {
      bind(insert, before, record, isChecked);
      before += isChecked ? COLUMNS + 1 : COLUMNS;
    }
    return insert.executeUpdate() == AT_ONCE;
  }

  private static void bind(
      PreparedStatement insert, int before, EventRecord record, boolean isChecked)
      throws SQLException {
    EventColumns columns = new EventColumns(record);
    insert.setLong(before + 1, record.sequence());
    insert.setBytes(before + 2, columns.id());
    insert.setString(before + 3, record.stream());
    insert.setLong(before + 4, columns.hash());
    insert.setLong(before + 5, record.position());
    insert.setString(before + 6, record.type());
    insert.setInt(before + 7, record.version());
    insert.setLong(before + 8, columns.recordedAt());
    insert.setBytes(before + 9, columns.meta());
    insert.setBytes(before + COLUMNS, columns.data());
    if (isChecked) {
      insert.setLong(before + COLUMNS + 1, columns.checksum());
    }
  }
}
