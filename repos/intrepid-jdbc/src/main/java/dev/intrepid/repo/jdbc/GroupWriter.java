package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Stores groups of commits. For one thread at a time. */
public interface GroupWriter extends AutoCloseable {

  /**
   * Stores what it can of a group and gives every commit its outcome, which no caller may learn
   * before this returns. A commit that is {@linkplain PendingCommit#isRefusedBy refused by what was
   * seen} of the log has its outcome, and is left out.
   *
   * @param group may go on as long as commits arrive
   * @param isShared whether there may be more than one
   * @return the appended events
   * @throws SQLException if nothing was stored, or that is not known
   */
  List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared) throws SQLException;

  /**
   * Does what readers of the appended events need not wait for. Called when they know of them,
   * after a {@link #write} that has returned and before the next one. Fails no commit.
   */
  void tidy();

  @Override
  void close() throws SQLException;
}
