package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.jdbc.OthersWatch;
import dev.intrepid.repo.jdbc.Published;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether another connection has published. SQLite does not notify, so this reads a number that
 * changes with every commit of others, and then the last sequence. For one thread.
 */
final class DataVersionLook implements OthersWatch.Look {

  private final Sessions sessions;
  private final Published published;

  private @Nullable SqliteReads reads;
  private long dataVersion;
  private long lastSequence;

  /**
   * Opens nothing yet.
   *
   * @param published says up to where this repo has woken its waiters itself
   */
  DataVersionLook(Sessions sessions, Published published) {
    this.sessions = sessions;
    this.published = published;
  }

  @Override
  public boolean othersPublished() throws SQLException {
    SqliteReads open = open();
    long version = open.session().number(Session.DATA_VERSION);
    if (version == dataVersion) {
      return false;
    }
    dataVersion = version;
    long last = lastSequence;
    long before = Math.max(last, published.through());
    open.beforeQuestion();
    lastSequence = open.events().lastSequence();
    // A log that has gone back begins again below what was seen of it.
    return lastSequence > before || lastSequence < last;
  }

  private SqliteReads open() throws SQLException {
    SqliteReads open = reads;
    if (open == null) {
      open = sessions.open();
      reads = open;
    }
    return open;
  }

  @Override
  public void letGo() {
    SqliteReads open = reads;
    reads = null;
    // Each connection counts for itself.
    dataVersion = 0;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // It only read: there is nothing to lose, and its number is forgotten.
        lastSequence = 0;
      }
    }
  }
}
