package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.StoredRecords;
import java.sql.SQLException;

/**
 * Stores records as they are, as {@link dev.intrepid.repo.LoadableRepo#load} has it, over a
 * connection of its own: to the threads that commit it is like another process. For one thread at a
 * time.
 */
public interface RecordLoader extends AutoCloseable {

  /**
   * Stores all or none; names and arguments have been checked.
   *
   * @throws dev.intrepid.repo.LoadException if an event does not go on where the log ends
   */
  void load(StoredRecords records) throws SQLException;

  @Override
  void close() throws SQLException;
}
