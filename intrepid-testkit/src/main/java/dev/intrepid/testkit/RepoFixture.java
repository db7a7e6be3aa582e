package dev.intrepid.testkit;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** The storage of one test of {@link RepoContract}: empty at first, and gone when closed. */
public interface RepoFixture extends AutoCloseable {

  /**
   * Opens a repo on this storage, which the contract closes. Called once for each test, again after
   * closing if the repo is {@link RepoCapability#DURABLE}, and while another is open if it is
   * {@link RepoCapability#SHARED}.
   *
   * @param clock the clock the repo is to use for all it stores and for what has expired
   * @param limits the limits it is to keep
   */
  IntrepidRepo open(Clock clock, RepoLimits limits);

  /**
   * Remembers the storage as it is. Only for a repo that is {@link RepoCapability#RESTORED}.
   *
   * @return sets the storage back to that while repos are open on it, as a failover to a server
   *     does that lacks what came after, or the restoring of a backup
   */
  default Runnable remembered() {
    throw new UnsupportedOperationException("This storage cannot be set back.");
  }

  /**
   * A connection of a user to the database that the storage is in, which the contract closes. Only
   * for a repo that is {@link RepoCapability#TRANSACTIONAL}.
   *
   * @throws SQLException if the database fails
   */
  default Connection connect() throws SQLException {
    throw new UnsupportedOperationException("This storage is in no database.");
  }

  /** Removes the storage. */
  @Override
  void close();
}
