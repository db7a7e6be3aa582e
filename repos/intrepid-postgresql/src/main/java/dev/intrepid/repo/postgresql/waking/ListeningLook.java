package dev.intrepid.repo.postgresql.waking;

import dev.intrepid.repo.jdbc.OthersWatch;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import dev.intrepid.repo.postgresql.read.EventReads;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;

/**
 * Whether others have published: listens to what they tell, and asks how far the log goes once a
 * second besides, since a word may be lost. For one thread, but for {@link #interrupt}.
 */
public final class ListeningLook implements OthersWatch.Look {

  /** Never unbounded, since a dead connection may give no sign. */
  private static final int LISTENS_MILLIS = 1_000;

  private final Sessions sessions;
  private final LongSupplier published;

  private volatile @Nullable Session session;
  private volatile boolean isInterrupted;

  /** Of the thread alone. */
  private long lastSequence;

  /**
   * Opens nothing yet.
   *
   * @param published the sequence up to which this repo has woken its waiters itself
   */
  public ListeningLook(Sessions sessions, LongSupplier published) {
    this.sessions = sessions;
    this.published = published;
  }

  @Override
  public boolean othersPublished() throws SQLException {
    Session open = session;
    if (open == null) {
      open = open();
      // It was told nothing of what was published before it listened.
      return isNew(new EventReads(open).lastSequence());
    }
    PGNotification[] told = open.notifications(LISTENS_MILLIS);
    return isNew(told.length > 0 ? Channel.furthest(told) : new EventReads(open).lastSequence());
  }

  private Session open() throws SQLException {
    Session open = sessions.open();
    session = open;
    if (isInterrupted) {
      throw new SQLException("The repo is closing.");
    }
    listen(open);
    return open;
  }

  private static void listen(Session open) throws SQLException {
    try {
      Channel.listen(open);
    } catch (SQLException e) {
      if (!SqlStates.isOfStandby(e)) {
        throw e;
      }
      // It lets nobody listen, and is asked once a second.
    }
  }

  private boolean isNew(long sequence) {
    long before = Math.max(lastSequence, published.getAsLong());
    lastSequence = Math.max(lastSequence, sequence);
    return sequence > before;
  }

  @Override
  public void letGo() {
    Session open = session;
    session = null;
    // The next one may lead to a server whose log is shorter.
    lastSequence = 0;
    if (open != null) {
      close(open);
    }
  }

  private void close(Session open) {
    try (open) {
      Channel.unlisten(open);
    } catch (SQLException e) {
      // It only read: there is nothing to lose.
    }
  }

  @Override
  public void interrupt() {
    isInterrupted = true;
    Session open = session;
    if (open != null) {
      open.abort();
    }
  }
}
