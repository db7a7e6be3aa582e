package dev.intrepid.repo.jdbc.row;

import dev.intrepid.repo.ChangedMemos;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The last changes of memos, a row for each transaction: the revision of its last change, and the
 * URIs it changed, a line each. A row without URIs says that changes up to its revision are
 * unknown.
 */
public final class ChangedRows {

  /** What parts the URIs of a text: none has it in it. */
  private static final String LINE = "\n";

  private ChangedRows() {}

  /** The URIs that one transaction changed, in their order, as the text of its row. */
  public static String text(List<String> uris) {
    return String.join(LINE, uris);
  }

  /**
   * What was changed after a revision.
   *
   * @param rows those after it, the oldest first: the revision of the last change, and the text
   * @param last the last revision of all, read before the rows
   */
  public static ChangedMemos since(long revision, int limit, long last, ResultSet rows)
      throws SQLException {
    List<ChangedMemos.Change> changes = new ArrayList<>();
    while (changes.size() < limit && rows.next()) {
      add(rows, revision, limit, changes);
    }
    long through = changes.isEmpty() ? last : changes.get(changes.size() - 1).revision();
    // Each change has the revision after the one before: any that is missing leaves a gap.
    return through == revision + changes.size()
        ? ChangedMemos.since(revision, changes)
        : ChangedMemos.unknown(last);
  }

  /** Adds those of a transaction that come after a revision. */
  private static void add(ResultSet row, long after, int limit, List<ChangedMemos.Change> changes)
      throws SQLException {
    String text = row.getString(2);
    String[] uris = text.isEmpty() ? new String[0] : text.split(LINE);
    long revision = row.getLong(1) - uris.length;
    for (String uri : uris) {
      revision++;
      if (revision > after && changes.size() < limit) {
        changes.add(new ChangedMemos.Change(uri, revision));
      }
    }
  }
}
