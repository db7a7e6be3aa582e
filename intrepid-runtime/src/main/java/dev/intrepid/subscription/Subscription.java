package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.Optional;

/**
 * A stored position in a log: messages after the marker are still to be done. The caller reads a
 * page and calls {@link #mark} when it is done; after a crash the same page is delivered again, so
 * nothing is lost.
 *
 * <p>For one thread at a time. Two subscriptions of one id and topic, in one process or two, fence
 * each other off: only one of them makes the next move of the marker.
 */
public final class Subscription {

  private final EventRepo repo;
  private final SubscriptionConfig config;
  private long sequence;
  private long epoch;
  private volatile long timesGoneBack; // asked by other threads, too

  private Subscription(EventRepo repo, SubscriptionConfig config) {
    this.repo = requireNonNull(repo);
    this.config = requireNonNull(config);
    this.timesGoneBack = repo.timesGoneBack();
  }

  /** A new subscription with an id of its own, which reads its topic from the beginning. */
  public static Subscription init(EventRepo repo, SubscriptionTopic topic) {
    return resume(repo, SubscriptionConfig.of(SubscriptionName.unique(), topic));
  }

  /** Goes on where the subscription of that id stopped; from the beginning if there is none. */
  public static Subscription resume(EventRepo repo, SubscriptionName id, SubscriptionTopic topic) {
    return resume(repo, SubscriptionConfig.of(id, topic));
  }

  /** Goes on where the subscription so configured stopped; from the beginning if it is new. */
  public static Subscription resume(EventRepo repo, SubscriptionConfig config) {
    return resumeOrStart(repo, config, 0);
  }

  /**
   * Goes on where the subscription so configured stopped; if it is new, with what is published from
   * this moment on. The start is recorded before anything is delivered.
   */
  public static Subscription resumeOrStartNow(EventRepo repo, SubscriptionConfig config) {
    return resumeOrStart(repo, config, repo.lastSequence());
  }

  /**
   * Goes on where the subscription so configured stopped; if it is new, after that sequence. The
   * start is recorded before anything is delivered.
   *
   * @param start 0 or more
   */
  public static Subscription resumeOrStart(EventRepo repo, SubscriptionConfig config, long start) {
    Subscription subscription = new Subscription(repo, config);
    if (repo.marker(config.streamId(), config.shard()).isEmpty()) {
      try {
        subscription.mark(start);
      } catch (FencedException e) {
        // Another worker of this subscription started at the same moment: its start counts.
      }
    }
    subscription.reload();
    return subscription;
  }

  /** What it reads and how. */
  public SubscriptionConfig config() {
    return config;
  }

  /** The repo it reads. */
  public EventRepo repo() {
    return repo;
  }

  /** The sequence up to which everything is done, as far as this subscription knows. */
  public long sequence() {
    return sequence;
  }

  /** The epoch of the marker, as far as this subscription knows. */
  public long epoch() {
    return epoch;
  }

  /** The page after the marker; empty if there is nothing yet. */
  public EventLog page() {
    return page(config.pageSize());
  }

  /** At most that many messages after the marker; empty if there is nothing yet. */
  public EventLog page(int limit) {
    return pageAfter(sequence, limit);
  }

  EventLog pageAfter(long cursor, int limit) {
    return repo.entriesSince(config.topic(), config.shard(), cursor, limit);
  }

  /**
   * Says that everything up to a sequence is done.
   *
   * @throws FencedException if another worker has moved the marker; {@link #reload} and go on
   * @throws LogWentBackException if the log went back since the marker was read, likewise
   */
  public void mark(long done) {
    MarkerMove move = moveTo(done);
    repo.moveMarker(move);
    moved(move);
  }

  /**
   * The move that {@link #mark} makes, to be part of a larger commit; tell {@link #moved} after.
   *
   * @throws LogWentBackException if the log went back since the marker was read; {@link #reload}
   */
  public MarkerMove moveTo(long done) {
    if (isOfLogGoneBack()) {
      throw new LogWentBackException();
    }
    return new MarkerMove(
        config.streamId(),
        config.shard(),
        epoch,
        new SubscriptionMarker(config.topic().name(), done),
        timesGoneBack);
  }

  /** Takes note that a move of {@link #moveTo} was committed. */
  public void moved(MarkerMove move) {
    sequence = move.next().sequence();
    epoch = move.expected() + 1;
  }

  /**
   * Whether the log went back since the marker was read: what is known of places in it means
   * nothing any more, and a page that was read just now may lack what was stored since.
   */
  public boolean isOfLogGoneBack() {
    return timesGoneBack != repo.timesGoneBack();
  }

  /** Whether what was read when the log had gone back so often is of the log of the marker. */
  boolean isOfLog(long timesGoneBackThen) {
    return timesGoneBack == timesGoneBackThen;
  }

  /** Reads the marker again, as after a {@link FencedException}. */
  public void reload() {
    // Asked first: if the log goes back in between, that is found next time.
    timesGoneBack = repo.timesGoneBack();
    Optional<MarkerRecord> marker = repo.marker(config.streamId(), config.shard());
    sequence = marker.isPresent() ? marker.get().marker().sequence() : 0;
    epoch = marker.isPresent() ? marker.get().epoch() : 0;
  }

  /**
   * Iterates over the messages from here on, reading ahead in the background.
   *
   * @see SubscriptionStream
   */
  public SubscriptionStream stream() {
    return new SubscriptionStream(this);
  }
}
