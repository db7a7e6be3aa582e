package dev.intrepid.engine;

import dev.intrepid.compute.UriTemplate;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parked stream that is tried again: where it is, how often the message there has failed, and
 * when it is due. The marker stays where it is, and is moved to there with every commit, so that
 * other workers are fenced. For one thread.
 */
final class ParkedRetry implements Progress {

  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final String uri;
  private final Replays replays;
  private final Replays wholeStream;
  private final Skips skips;
  private ParkedStream memo;
  private List<UriTemplate> removed;
  private Instant due;
  private long aloneThrough;
  private long failingPosition;
  private int failures;
  private boolean isLastPage;
  private boolean isDone;

  ParkedRetry(
      Subscription subscription,
      IntrepidRepo repo,
      Replays replays,
      ParkedStream memo,
      Instant due) {
    this.subscription = subscription;
    this.repo = repo;
    this.replays = replays;
    this.wholeStream = replays.fromBeginning();
    this.uri = ParkedStream.uri(memo.subscriber(), memo.stream());
    this.skips = new Skips(repo, memo.subscriber());
    this.memo = memo;
    this.removed = removed(memo);
    this.due = due;
  }

  private static List<UriTemplate> removed(ParkedStream memo) {
    return memo.removed().stream().map(UriTemplate::of).toList();
  }

  /** What is stored of it. */
  ParkedStream memo() {
    return memo;
  }

  Instant due() {
    return due;
  }

  void dueAt(Instant time) {
    due = time;
  }

  /** Looks at the repo; false if the stream is parked no more. */
  boolean isStillParked() {
    CacheRecord stored = repo.getMemos(List.of(uri)).get(uri);
    if (stored == null) {
      return false;
    }
    take(ParkedStream.of(stored));
    return true;
  }

  /** If the stream was sent back meanwhile, what has failed before says nothing. */
  private void take(ParkedStream stored) {
    if (stored.position() < memo.position()) {
      aloneThrough = 0;
      failingPosition = 0;
      failures = 0;
    }
    memo = stored;
    removed = removed(stored);
  }

  /**
   * Whether its messages are still to come again in the log, after a rewind: until then they stay
   * parked.
   */
  boolean isAheadOfReplay() {
    EventLog next = repo.entriesSincePosition(memo.stream(), memo.position() - 1, 1);
    return !next.isEmpty()
        && next.first().sequence() > subscription.sequence()
        && next.first().sequence() <= replays.through();
  }

  /** The next messages of it up to the marker; empty if there are none left. */
  EventLog page(int limit) {
    int most = memo.position() <= aloneThrough ? 1 : limit;
    EventLog read = repo.entriesSincePosition(memo.stream(), memo.position() - 1, most);
    List<EventRecord> before =
        read.records().stream().filter(r -> r.sequence() <= subscription.sequence()).toList();
    boolean isEnd = before.size() < read.size() || !read.mayHaveMore(most);
    isLastPage = isEnd && !isNewHereAlone(read, before.size());
    return EventLog.of(before);
  }

  /** Whether there is more that the log takes for a repetition, after a rewind, and is new here. */
  private boolean isNewHereAlone(EventLog read, int after) {
    return memo.replayedThrough() < replays.through()
        && after < read.size()
        && read.records().get(after).sequence() <= replays.through();
  }

  /** Whether nothing is left of it. */
  boolean isDone() {
    return isDone;
  }

  /** The message at that position failed once more. */
  void failed(long position) {
    failures = position == failingPosition ? failures + 1 : 1;
    failingPosition = position;
    aloneThrough = Math.max(aloneThrough, position);
  }

  /** One of the messages up to that position fails, and they are tried one by one. */
  void aloneThrough(long position) {
    aloneThrough = position;
  }

  /** How often the message in hand has failed since it is tried again. */
  int failures() {
    return failures;
  }

  /** How often a message was tried that is now tried once more, from 1. */
  int attemptOf(EventRecord message) {
    int before = message.id().equals(memo.messageId()) ? memo.attempts() : 0;
    return before + (message.position() == failingPosition ? failures : 0) + 1;
  }

  @Override
  public Skips skips() {
    return skips;
  }

  @Override
  public boolean passesOver(EventRecord record) {
    return skips.passesOver(record);
  }

  @Override
  public Replays replays() {
    return memo.isRewound() ? wholeStream : replays;
  }

  @Override
  public boolean mayChange(EventRecord record, String changed) {
    return !memo.isRewound()
        || !comesAgain(record)
        || removed.stream().anyMatch(template -> template.variables(changed).isPresent());
  }

  @Override
  public boolean comesAgain(EventRecord record) {
    return record.sequence() <= memo.replayedThrough();
  }

  @Override
  public Place after(EventLog page, @Nullable EventRecord last) {
    MemoChange change =
        last == null && isLastPage
            ? memo.delete()
            : memo.from((last == null ? page.last() : last).position() + 1).set();
    return new Place(subscription.moveTo(subscription.sequence()), List.of(change));
  }

  @Override
  public void reached(Place place, List<Long> revisions) {
    if (place.memos().get(0) instanceof MemoChange.Set set) {
      memo = ParkedStream.of(set.record()).revised(revisions.get(0));
    } else {
      isDone = true;
    }
  }

  /** Somebody has asked for something else meanwhile. */
  @Override
  public void conflicted(String changed) {
    if (changed.equals(uri)) {
      isStillParked();
    }
  }
}
