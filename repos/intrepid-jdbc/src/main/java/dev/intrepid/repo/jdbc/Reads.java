package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions that one connection answers, as {@link dev.intrepid.repo.EventRepo} and {@link
 * dev.intrepid.repo.CacheRepo} describe them; their arguments have been checked. Times are in
 * microseconds since 1970. For one thread at a time.
 */
public interface Reads extends AutoCloseable {

  /** The entries of a topic and shard after a sequence. */
  EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit)
      throws SQLException;

  /** The entries of a stream after a position. */
  List<EventRecord> forward(String stream, long position, int limit) throws SQLException;

  /** The entries of a stream before a position, latest first. */
  List<EventRecord> backward(String stream, long position, int limit) throws SQLException;

  /** The entry of that id. */
  Optional<EventRecord> event(UUID id) throws SQLException;

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

  /** The marker of a tracking stream and shard. */
  Optional<MarkerRecord> marker(String trackingStream, Shard shard) throws SQLException;

  /** The marker of a tracking stream that was moved last. */
  Optional<MarkerRecord> markerMovedLast(String trackingStream) throws SQLException;

  /** The markers of so many tracking streams after one. */
  List<MarkerRecord> markers(String after, int limit) throws SQLException;

  /** The memo at a URI, unless it has expired by now. */
  Optional<CacheRecord> memo(String uri, long now) throws SQLException;

  /** The memos at these URIs that have not expired by now. */
  Map<String, CacheRecord> memos(Collection<String> uris, long now) throws SQLException;

  /** The memos under a prefix after a URI that have not expired by now. */
  List<CacheRecord> listMemos(String prefix, String after, int limit, long now) throws SQLException;

  /** The URIs of the memos under a prefix after a URI that have not expired by now. */
  List<String> listMemoUris(String prefix, String after, int limit, long now) throws SQLException;

  /** Which memos were changed after a revision. */
  ChangedMemos changedMemosSince(long revision, int limit) throws SQLException;

  @Override
  void close() throws SQLException;
}
