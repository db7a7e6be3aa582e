package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.EventRepo;

/**
 * A page that ends once it has its bytes: the server, which knows how long a value is without
 * reading it, leaves out what there is no room for, so that the driver has no more in memory.
 * Headers are measured by their JSON, which has at most twelve bytes for each of theirs; so nothing
 * is left out that there is room for, and where a page ends is decided when it is read.
 */
final class PageBytes {

  private static final int PER_BYTE_OF_META = 12;

  private PageBytes() {}

  /**
   * A query for a page.
   *
   * @param columns what is asked for
   * @param table without its schema
   * @param condition of its rows, with parameters
   * @param order of the page; a parameter for its limit in number follows those of the condition
   */
  static String query(String columns, String table, String condition, String order) {
    return "SELECT "
        + columns
        + " FROM (SELECT *, sum(octet_length(data) + coalesce(octet_length(meta), 0) / "
        + PER_BYTE_OF_META
        + ") OVER (ORDER BY "
        + order
        + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before"
        + " FROM (SELECT * FROM {schema}."
        + table
        + " WHERE "
        + condition
        + " ORDER BY "
        + order
        + " LIMIT ?) AS found) AS page WHERE coalesce(bytes_before, 0) < "
        + EventRepo.PAGE_BYTES
        + " ORDER BY "
        + order;
  }
}
