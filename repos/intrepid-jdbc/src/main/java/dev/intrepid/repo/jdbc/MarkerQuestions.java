package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What a connection is asked about markers, as {@link dev.intrepid.repo.EventRepo} describes it;
 * the arguments have been checked. {@link MarkerReads} answers for every database that has {@code
 * LIMIT}. For one thread at a time.
 */
public interface MarkerQuestions {

  /** The marker of a tracking stream and shard. */
  Optional<MarkerRecord> one(String trackingStream, Shard shard) throws SQLException;

  /** The marker of a tracking stream that was moved last. */
  Optional<MarkerRecord> movedLast(String trackingStream) throws SQLException;

  /** The markers of so many tracking streams after one, in their order. */
  List<MarkerRecord> list(String after, int limit) throws SQLException;
}
