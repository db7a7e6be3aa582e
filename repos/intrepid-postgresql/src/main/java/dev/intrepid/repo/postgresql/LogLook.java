package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.jdbc.OthersWatch;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether others have published: asks how far the log goes. For one thread. */
final class LogLook implements OthersWatch.Look {

  private final Sessions sessions;
  private final LongSupplier published;

  private @Nullable Session session;
  private long lastSequence;

  /**
   * Opens nothing yet.
   *
   * @param published the sequence up to which this repo has woken its waiters itself
   */
  LogLook(Sessions sessions, LongSupplier published) {
    this.sessions = sessions;
    this.published = published;
  }

  @Override
  public boolean othersPublished() throws SQLException {
    Session open = session;
    if (open == null) {
      open = sessions.open();
      session = open;
    }
    long before = Math.max(lastSequence, published.getAsLong());
    lastSequence = EventReads.lastSequence(open);
    return lastSequence > before;
  }

  @Override
  public void letGo() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // It only read: there is nothing to lose but what it knew.
        lastSequence = 0;
      }
    }
  }
}
