package dev.intrepid.repo.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether others have published, for a database that tells nobody: asks how far the log goes, over
 * a connection of its own. For one thread.
 *
 * @param <R> what the connection answers
 */
public final class LogLook<R extends Reads> implements OthersWatch.Look {

  private final Readers.Opener<R> opener;
  private final Published published;

  private @Nullable R reads;
  private long lastSequence;

  /**
   * Opens nothing yet.
   *
   * @param published says up to where this repo has woken its waiters itself
   */
  public LogLook(Readers.Opener<R> opener, Published published) {
    this.opener = opener;
    this.published = published;
  }

  @Override
  public boolean othersPublished() throws SQLException {
    R open = open();
    long last = lastSequence;
    long before = Math.max(last, published.through());
    open.beforeQuestion();
    lastSequence = open.events().lastSequence();
    open.beforeAnswer();
    // A log that has gone back begins again below what was seen of it.
    return lastSequence > before || lastSequence < last;
  }

  private R open() throws SQLException {
    R open = reads;
    if (open == null) {
      open = opener.open();
      reads = open;
    }
    return open;
  }

  @Override
  public void letGo() {
    R open = reads;
    reads = null;
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
