package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.launcher.transfer.RepoDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints how much a repo has, and the digests by which it is compared with another. */
final class DigestTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("what"), Column.key("streams"), Column.number("count"), Column.key("digest"));

  private DigestTable() {}

  static void print(Console console, RepoDigest digest) {
    new TextTable(COLUMNS, console.width(), console.out())
        .print(digest.rows().stream().map(DigestTable::cells).toList());
  }

  /** The same row for programs. */
  static Map<String, Object> properties(RepoDigest.Row row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("what", row.kind());
    properties.put("streams", row.streams());
    properties.put("count", row.count());
    properties.put("digest", row.digest());
    return properties;
  }

  private static List<String> cells(RepoDigest.Row row) {
    return List.of(row.kind(), row.streams(), Cells.text(row.count()), row.digest());
  }
}
