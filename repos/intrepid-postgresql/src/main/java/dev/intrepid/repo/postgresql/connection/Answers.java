package dev.intrepid.repo.postgresql.connection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the statements of one text answer, one after the other. For one thread. */
public final class Answers {

  private final PreparedStatement statement;
  private boolean isRows;
  private boolean isFirst = true;

  private Answers(PreparedStatement statement, boolean isRows) {
    this.statement = statement;
    this.isRows = isRows;
  }

  /** Runs a text whose parameters are set. */
  public static Answers of(PreparedStatement statement) throws SQLException {
    return new Answers(statement, statement.execute());
  }

  /** The rows of the next statement that has some; those before are closed. */
  public ResultSet rows() throws SQLException {
    do {
      advance();
    } while (!isRows);
    return statement.getResultSet();
  }

  /** Passes over the rows of the next statement that has some. */
  public void skipRows() throws SQLException {
    rows();
  }

  /** The number in the first row of the next statement that has rows. */
  public long number() throws SQLException {
    ResultSet rows = rows();
    return rows.next() ? rows.getLong(1) : 0;
  }

  /** Whether the first row of the next statement that has rows says true. */
  public boolean isTrue() throws SQLException {
    ResultSet rows = rows();
    return rows.next() && "true".equals(rows.getString(1));
  }

  /** How many rows the next statement has changed. */
  public int changed() throws SQLException {
    do {
      advance();
    } while (isRows);
    return statement.getUpdateCount();
  }

  private void advance() throws SQLException {
    if (!isFirst) {
      isRows = statement.getMoreResults();
    }
    isFirst = false;
    if (!isRows && statement.getUpdateCount() < 0) {
      throw new SQLException("A text of several statements has no more answers.");
    }
  }
}
