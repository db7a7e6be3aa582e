package dev.intrepid.repo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps events: an ordered log of streams, and the markers of its subscriptions. Implementations
 * are thread-safe and hold to the contract that {@code RepoContract} of {@code intrepid-testkit}
 * tests. An outage is an exception, never "nothing yet". An interrupt ends a wait and nothing else:
 * an interrupted thread stores and reads as any other, and stays interrupted.
 */
public interface EventRepo extends AutoCloseable {

  /**
   * The bytes of data and headers after which a page of events or memos ends, whatever its limit,
   * so that it fits into memory. A page has at least one record, and exceeds this by less than one
   * record.
   */
  int PAGE_BYTES = 4 << 20;

  /**
   * Stores events, all or none, in order. An id that is stored already is not stored again: its
   * first record is returned, whatever else the event contains; a caller for whom other data is a
   * mistake compares the two.
   *
   * @return the records, in the order of the events
   * @throws ConflictException if a stream is not at its event's expected position
   * @throws DuplicateIdException if an id is stored in another stream
   * @throws EventTooLargeException if the data of one is over the limit
   */
  EventLog publish(PendingEvents events);

  /** Stores one event, as {@link #publish(PendingEvents)} does. */
  default EventRecord publish(PendingEvent event) {
    return publish(PendingEvents.of(event)).first();
  }

  /**
   * The entries of a topic and shard after a sequence. A reader that goes on after the returned
   * {@link EventLog#through} never misses an event, however commits interleave.
   *
   * @param sequence exclusive; 0 for the beginning
   * @param limit the most records to return, 1 or more
   * @return ascending by sequence, and at least one if there is one; a page may hold fewer than the
   *     limit though there are more, once it has {@link #PAGE_BYTES}. {@code through} is the
   *     sequence of the last record if there may be more, else that of the last event of the whole
   *     log when this was read, and never below the given sequence
   */
  EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit);

  /**
   * The entries of a stream after a position.
   *
   * @param position exclusive; 0 for the beginning
   * @return ascending by position, at most {@code limit}; fewer though there are more, once they
   *     have {@link #PAGE_BYTES}; empty if there is none
   */
  EventLog entriesSincePosition(String stream, long position, int limit);

  /**
   * The entries of a stream before a position, latest first.
   *
   * @param position exclusive; {@link Long#MAX_VALUE} for the end
   * @return descending by position, at most {@code limit}; fewer though there are more, once they
   *     have {@link #PAGE_BYTES}; empty if there is none
   */
  EventLog entriesBackwards(String stream, long position, int limit);

  /** The entry of that id. */
  Optional<EventRecord> entry(UUID id);

  /**
   * The last record of that kind in a stream: the last entry, or the last moved marker of a
   * tracking stream.
   */
  Optional<EventRecord> last(String stream, EventKind kind);

  /** The sequence of the last event of the log, 0 for an empty one. */
  long lastSequence();

  /**
   * How often this repo found, since it was opened, that the log has gone back: that its storage
   * lacks, or has another event for, the last one that was seen. Sequences, positions, revisions
   * and epochs of markers are then given again, to others. It rises before anything of such a log
   * is answered, so a caller that remembers a place in the log, or what was read there, compares
   * this after each answer: if it is another number than when that was read, the caller drops the
   * answer and what it remembers, and begins again from the stored marker. A commit that was handed
   * over before, or that has a {@linkplain MarkerMove#timesGoneBack move of a marker that was read
   * before}, and has memos or markers, is refused with a {@link LogWentBackException}. 0 for a
   * storage that cannot be set back under a program that has it open. A repo answers without asking
   * its storage, since this is compared around each page and each computed memo.
   */
  long timesGoneBack();

  /**
   * Waits until the log has an event of the topic after a sequence. Returns early when something
   * was published: at once from this process, from another as soon as the store can tell; and when
   * the log went back meanwhile, since the sequence then means nothing.
   *
   * @return whether there is one, or the log went back; false after the timeout
   * @throws InterruptedException if the thread is interrupted
   */
  boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException;

  /** The marker of a tracking stream and shard. */
  Optional<MarkerRecord> marker(String trackingStream, Shard shard);

  /**
   * Moves a marker.
   *
   * @return the marker as this has moved it, also if another mover follows at once
   * @throws FencedException if it was moved since the mover read it
   */
  MarkerRecord moveMarker(MarkerMove move);

  /**
   * The markers in the order of their tracking streams.
   *
   * @param after exclusive; empty for the beginning
   * @param limit the most tracking streams to return, 1 or more; all shards of one are in the same
   *     page
   */
  List<MarkerRecord> markers(String after, int limit);

  /** Releases all resources; waits for running commits. Closing twice is no error. */
  @Override
  void close();
}
