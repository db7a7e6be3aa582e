package dev.intrepid.repo.postgresql.read;

import dev.intrepid.repo.EventRepo;

/**
 * A page that ends once it has its bytes: the server, which knows how long a value is without
 * reading it, leaves out what there is no room for, so that the driver has no more in memory.
 * Headers are measured by their JSON, which has at most twelve bytes for each of theirs; so nothing
 * is left out that there is room for, and where a page ends is decided when it is read.
 */
final class PageBytes {

  private static final int PER_BYTE_OF_META = 12;

  /** The most that a small event has of data and headers, in bytes. */
  private static final int SMALL = 8 << 10;

  private PageBytes() {}

  /** Whether so many small events are no more than a page has room for. */
  static boolean hasRoomForSmall(int limit) {
    return limit <= EventRepo.PAGE_BYTES / SMALL;
  }

  /**
   * A query for a page of small events, which takes half of the time of {@link #query}, as the
   * bytes are not added up. Of a larger one the data is left out, and the column after those asked
   * for is true.
   *
   * @param columns what is asked for, of those that {@link EventReads#COLUMNS} needs
   * @param condition of the rows, with parameters
   * @param order of the page; a parameter for its limit in number follows those of the condition
   */
  static String ofSmallEvents(String columns, String condition, String order) {
    return "SELECT "
        + columns
        + ", NOT is_small FROM (SELECT sequence, id, stream, position, type, version, recorded_at,"
        + " CASE WHEN is_small THEN data END AS data, CASE WHEN is_small THEN meta END AS meta,"
        + " checksum, is_small FROM (SELECT *, octet_length(data) + coalesce(octet_length(meta), 0)"
        + " <= "
        + SMALL
        + " AS is_small FROM {schema}.events WHERE "
        + condition
        + ") AS measured ORDER BY "
        + order
        + " LIMIT ?) AS page ORDER BY "
        + order;
  }

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
