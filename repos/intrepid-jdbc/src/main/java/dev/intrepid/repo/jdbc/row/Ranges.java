package dev.intrepid.repo.jdbc.row;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The texts with one prefix, as a range in the order of their code points. */
public final class Ranges {

  /** The last character there is: no URI that starts with a prefix is after prefix and this. */
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private Ranges() {}

  /** The first text after all that start with a prefix, which ends with a slash. */
  public static String end(String prefix) {
    return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
  }

  /**
   * Asks for the memos under a prefix.
   *
   * @param query its parameters are the prefix, the URI after which they are, the end of the range,
   *     the time and their number
   */
  public static ResultSet memosUnder(
      PreparedStatement query, String prefix, String after, int limit, long now)
      throws SQLException {
    query.setString(1, prefix);
    query.setString(2, after);
    query.setString(3, prefix + LAST_CHARACTER);
    query.setLong(4, now);
    query.setInt(5, limit);
    return query.executeQuery();
  }
}
