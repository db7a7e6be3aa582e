package dev.intrepid.repo.jdbc;

import static java.util.Objects.requireNonNull;

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
  private final @Nullable Version<? super R> version;

  private @Nullable R reads;
  private @Nullable Long lastVersion;
  private long lastSequence;

  /**
   * Opens nothing yet, and asks each time how far the log goes.
   *
   * @param published says up to where this repo has woken its waiters itself
   */
  public LogLook(Readers.Opener<R> opener, Published published) {
    this.opener = opener;
    this.published = published;
    this.version = null;
  }

  /**
   * Opens nothing yet, and asks how far the log goes once others have committed.
   *
   * @param published says up to where this repo has woken its waiters itself
   * @param version shows that others have committed
   */
  public LogLook(Readers.Opener<R> opener, Published published, Version<? super R> version) {
    this.opener = opener;
    this.published = published;
    this.version = requireNonNull(version);
  }

  /**
   * A number that changes with each commit of others, for a database that has one which costs less
   * than to ask how far the log goes. Each connection counts for itself.
   *
   * @param <R> what a connection answers
   */
  public interface Version<R> {
    /** The number as it is. */
    long of(R reads) throws SQLException;
  }

  @Override
  public boolean othersPublished() throws SQLException {
    R open = open();
    // Asked first: what is committed after it is found by the next look.
    if (!haveCommitted(open)) {
      return false;
    }
    long last = lastSequence;
    long before = Math.max(last, published.through());
    open.beforeQuestion();
    lastSequence = open.events().lastSequence();
    open.beforeAnswer();
    // A log that has gone back begins again below what was seen of it.
    return lastSequence > before || lastSequence < last;
  }

  /** Whether they have since the last look; true where nothing shows it. */
  private boolean haveCommitted(R open) throws SQLException {
    if (version == null) {
      return true;
    }
    Long before = lastVersion;
    long found = version.of(open);
    lastVersion = found;
    return before == null || before != found;
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
    lastVersion = null;
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
