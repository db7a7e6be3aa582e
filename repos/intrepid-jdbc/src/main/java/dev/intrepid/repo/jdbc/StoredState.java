package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import java.util.Optional;
import java.util.UUID;

/**
 * What a {@link GroupPlan} asks of what is stored. {@link ReadState} answers from what a store has
 * read ahead.
 */
public interface StoredState {

  /** The stored event of that id. */
  Optional<EventRecord> entry(UUID id);

  /** The position of the last event of the stream, 0 if it has none. */
  long lastPosition(String stream);

  /** The sequence of the last event of the log, 0 if it has none. */
  long lastSequence();

  /** The row of a memo, even of one that has expired. */
  Optional<StoredMemo> memo(String uri);

  /** The last revision given to any change of a memo, 0 if there was none. */
  long lastRevision();

  /** The epoch of the marker of a tracking stream and shard, 0 if it is not there. */
  long epoch(String trackingStream, Shard shard);

  /**
   * The highest turn of the markers of a tracking stream, 0 if it has none; or 0 for all, for a
   * store that adds to that highest itself.
   */
  long lastTurn(String trackingStream);

  /**
   * The row of a memo.
   *
   * @param revision of its last change
   * @param isExpired whether it counts as not stored
   */
  record StoredMemo(long revision, boolean isExpired) {

    /** The revision to compare with. */
    long comparedRevision() {
      return isExpired ? CacheRecord.NOT_STORED : revision;
    }
  }
}
