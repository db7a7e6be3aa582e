package dev.intrepid.repo.postgresql.waking;

import dev.intrepid.repo.jdbc.OthersWatch;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.read.EventReads;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether others have published: asks how far the log goes. For one thread. */
public final class LogLook implements OthersWatch.Look {

  private final Sessions sessions;
  private final LongSupplier published;

  private @Nullable Session session;
  private long lastSequence;

  /**
   * Opens nothing yet.
   *
   * @param published the sequence up to which this repo has woken its waiters itself
   */
  public LogLook(Sessions sessions, LongSupplier published) {
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
    lastSequence = new EventReads(open).lastSequence();
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
        // A connection that only reads has nothing to lose; what it knew is asked for again.
        lastSequence = 0;
      }
    }
  }
}
