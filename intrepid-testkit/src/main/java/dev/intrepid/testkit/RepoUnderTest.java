package dev.intrepid.testkit;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the parts of the contract know of the repo they test. */
interface RepoUnderTest {

  /** The repo opened last. */
  IntrepidRepo repo();

  /** The clock of all repos of this test. */
  ManualClock clock();

  /** Whether the repo declares the capability. */
  boolean promises(RepoCapability capability);

  /** Opens another repo on the same storage. */
  IntrepidRepo another();

  /** Closes the repo and opens the same storage again. */
  IntrepidRepo reopened();

  /** Closes the repo and opens one with these limits; only a durable one has the same storage. */
  IntrepidRepo reopened(RepoLimits limits);

  /** Remembers the storage; what is returned sets it back to that while repos are open on it. */
  Runnable remembered();

  /** A connection of a user to the same storage, whose auto-commit is off; the test closes it. */
  Connection transaction() throws SQLException;

  /** The whole log, for tests that store little. */
  default List<EventRecord> wholeLog() {
    return repo().entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10_000).records();
  }
}
