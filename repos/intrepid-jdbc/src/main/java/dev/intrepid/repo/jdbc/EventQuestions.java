package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a connection is asked about events, as {@link dev.intrepid.repo.EventRepo} describes it; the
 * arguments have been checked. For one thread at a time.
 */
public interface EventQuestions {

  /** The entries of a topic and shard after a sequence. */
  EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException;

  /** The entries of a stream after a position. */
  List<EventRecord> forward(String stream, long position, int limit) throws SQLException;

  /** The entries of a stream before a position, latest first. */
  List<EventRecord> backward(String stream, long position, int limit) throws SQLException;

  /** The entry of that id. */
  Optional<EventRecord> byId(UUID id) throws SQLException;

  /** The sequence of the last event, 0 if there is none. */
  long lastSequence() throws SQLException;

  /** Looks for an entry of a topic after a sequence. */
  Search search(SubscriptionTopic topic, long sequence) throws SQLException;

  /**
   * What a search in the log came to.
   *
   * @param isFound whether there is an entry
   * @param end the sequence of the last event of the log, 0 if there is none; if nothing was found,
   *     there is nothing up to it
   */
  record Search(boolean isFound, long end) {}
}
