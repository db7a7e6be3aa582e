package dev.intrepid.engine.delivery;

import static java.util.Objects.requireNonNull;

import dev.intrepid.compute.UriTemplate;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream that was set aside and is tried again: when it is due, and while it is tried, what is
 * stored of it and the messages in hand. For one thread.
 */
final class ParkedRetry {

  /**
   * How many messages are read first. Few come to a stream while it waits for a moment, and far
   * behind the end of the log all others that are read are not reached yet.
   */
  private static final int FEW = 2;

  private static final int SMALL = 1 << 10;

  private static final int SHORT_CAUSE = 200;

  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final ParkedStreams parked;
  private final String stream;
  private final String uri;
  private final Replays replays;
  private final Replays wholeStream;
  private final Skips skips;
  private Instant due = Instant.EPOCH;
  private boolean isAsked;
  private boolean isFresh;
  private long aloneThrough;
  private @Nullable EventRecord failed;
  private @Nullable ParkedMemo known;
  private @Nullable ParkedMemo memo;
  private boolean isWithdrawn;
  private List<UriTemplate> removed = List.of();
  private List<EventRecord> page = List.of();
  private boolean isLastPage;
  private long handledThrough;
  private @Nullable ParkedMemo aside;

  ParkedRetry(
      Subscription subscription,
      IntrepidRepo repo,
      ParkedStreams parked,
      Replays replays,
      ParkedMemo stored) {
    this.subscription = subscription;
    this.repo = repo;
    this.parked = parked;
    this.stream = stored.stream();
    this.uri = ParkedMemo.uri(stored.subscriber(), stored.stream());
    this.replays = replays;
    this.wholeStream = replays.fromBeginning();
    this.skips = new Skips(repo, stored.subscriber());
  }

  /** The name of the stream. */
  String stream() {
    return stream;
  }

  /** Where what is stored of it is. */
  String uri() {
    return uri;
  }

  Instant due() {
    return due;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Whether somebody has asked for something that is not begun. */
  boolean isAsked() {
    return isAsked;
  }

  /** When it is due by what is stored. */
  void dueAs(ParkedMemo stored, Duration wait, Instant now) {
    isAsked = stored.request() != Request.NONE && !stored.isWaiting();
    dueAfter(wait, now);
  }

  void dueAfter(Duration wait, Instant now) {
    due = now.plus(wait);
  }

  /** It is due, and what has failed before says nothing about its messages. */
  void beginAgain(Instant now) {
    isFresh = true;
    dueAfter(Duration.ZERO, now);
  }

  /** One of its messages in hand fails, and they are tried one by one. */
  void tryAlone() {
    if (!page.isEmpty()) {
      aloneThrough = page.get(page.size() - 1).position();
    }
  }

  /** Whether its next message is to be tried without any other. */
  boolean isAlone() {
    return memo().position() <= aloneThrough || !skips.isEmpty();
  }

  /** Whether one of its messages may be to be tried without any other. */
  boolean mayBeAlone() {
    return aloneThrough > 0 || !skips.isEmpty();
  }

  /** Messages of it come after those in hand, which the marker passes when these are stored. */
  void isFollowed() {
    isLastPage = false;
  }

  /**
   * Keeps what is stored of it, if that is small and waits for nothing but its time: another
   * process that changes it is noticed when this one does.
   */
  void remember(ParkedMemo stored) {
    boolean isSmall = stored.trace().isEmpty() && stored.cause().length() <= SHORT_CAUSE;
    boolean isPlain = stored.isWaiting() && stored.request() == Request.NONE;
    known = isSmall && isPlain ? stored : null;
  }

  /** What is known to be stored of it; null if it is to be read. */
  @Nullable ParkedMemo known() {
    return known;
  }

  /** What is stored of it is to be read. */
  void forget() {
    known = null;
  }

  /**
   * Another process has changed what is stored of it. What it asks for comes next, and until then
   * none of its messages is handled.
   *
   * @param now what is stored now; null if nothing is
   */
  void changedByOthers(@Nullable ParkedMemo now) {
    forget();
    if (now != null && now.isWaiting() && now.request() == Request.NONE) {
      take(now);
    } else {
      isWithdrawn = true;
    }
  }

  /** Whether it is not to be tried now, after all. */
  boolean isWithdrawn() {
    return isWithdrawn;
  }

  /** Takes what is stored of it, until {@link #letGo}. */
  void take(ParkedMemo stored) {
    memo = stored;
    isWithdrawn = false;
    removed = stored.removed().stream().map(UriTemplate::of).toList();
  }

  /** What is stored of it. */
  ParkedMemo memo() {
    return requireNonNull(memo);
  }

  /** A message failed; a small one is kept, for most often nothing else is to be tried. */
  void failed(EventRecord message) {
    failed = message.size() <= SMALL ? message : null;
  }

  /** Keeps when it is due and a small message, for there may be many of these. */
  void letGo() {
    memo = null;
    removed = List.of();
    page = List.of();
    aside = null;
  }

  /**
   * Whether its messages are still to come again in the log, after a rewind: until then they stay
   * set aside.
   */
  boolean isAheadOfReplay() {
    if (subscription.sequence() >= replays.through()) {
      return false;
    }
    EventLog next = repo.entriesSincePosition(stream, memo().position() - 1, 1);
    return !next.isEmpty()
        && next.first().sequence() > subscription.sequence()
        && next.first().sequence() <= replays.through();
  }

  /** Reads its next messages up to the marker; none if there are none left. */
  List<EventRecord> read(int limit) {
    aside = null;
    if (failed != null && failed.position() == memo().position() && isAllThatWaits(failed)) {
      page = List.of(failed);
      isLastPage = true;
      return page;
    }
    int most = memo().position() <= aloneThrough ? 1 : Math.min(limit, FEW);
    EventLog read = next(most);
    if (most == FEW && read.size() == FEW && isReached(read.last())) {
      most = limit;
      read = next(most);
    }
    page = read.records().stream().filter(this::isReached).toList();
    boolean isEnd = page.size() < read.size() || !read.mayHaveMore(most);
    isLastPage = isEnd && !isNewHereAlone(read, page.size());
    return page;
  }

  /** Whether nothing waits in the stream but the message that failed. */
  private boolean isAllThatWaits(EventRecord message) {
    return isReached(message)
        && !parked.isFollowed(stream)
        && memo().replayedThrough() >= replays.through();
  }

  private EventLog next(int limit) {
    return repo.entriesSincePosition(stream, memo().position() - 1, limit);
  }

  private boolean isReached(EventRecord record) {
    return record.sequence() <= subscription.sequence();
  }

  /** Whether there is more that the log takes for a repetition, after a rewind, and is new here. */
  private boolean isNewHereAlone(EventLog read, int after) {
    return memo().replayedThrough() < replays.through()
        && after < read.size()
        && read.records().get(after).sequence() <= replays.through();
  }

  /** How often a message was tried that is now tried once more, from 1. */
  int attemptOf(EventRecord message) {
    return isOfMemo(message) ? memo().attempts() + 1 : 1;
  }

  /** How often a message that failed now has failed in a row, as its policy counts. */
  int failuresOf(EventRecord message) {
    boolean isCounted = isOfMemo(message) && !isFresh;
    return 1 + (isCounted ? memo().nextTry().map(NextTry::failures).orElse(0) : 0);
  }

  private boolean isOfMemo(EventRecord message) {
    return message.id().equals(memo().messageId());
  }

  Skips skips() {
    return skips;
  }

  Replays replays() {
    return memo().isRewound() ? wholeStream : replays;
  }

  boolean comesAgain(EventRecord record) {
    return record.sequence() <= memo().replayedThrough();
  }

  /** Whether a handler may store or delete that memo for that message. */
  boolean mayChange(EventRecord record, String changed) {
    return !memo().isRewound()
        || !comesAgain(record)
        || removed.stream().anyMatch(template -> template.variables(changed).isPresent());
  }

  /** The run begins, or begins again. */
  void begin() {
    aside = null;
  }

  /** Its stream as it stays set aside. */
  void setAside(ParkedMemo stays) {
    aside = stays;
  }

  boolean isSetAside() {
    return aside != null;
  }

  /**
   * What is to be stored of it, apart from what was given up.
   *
   * @param last the last message of the page that is done; null if all of it is
   * @return null if nothing changed
   */
  @Nullable Outcome outcome(@Nullable EventRecord last, Instant now) {
    if (isWithdrawn) {
      return null;
    }
    if (aside != null) {
      return new Outcome(aside, false);
    }
    if (last == null && isLastPage) {
      return new Outcome(memo(), true);
    }
    long through = last == null ? Long.MAX_VALUE : last.sequence();
    EventRecord done = null;
    for (EventRecord record : page) {
      done = record.sequence() <= through ? record : done;
    }
    if (done == null) {
      return null;
    }
    handledThrough = done.sequence();
    return new Outcome(memo().handledBefore(done.position() + 1, now), false);
  }

  /**
   * What becomes of a stream when it was tried.
   *
   * @param stream as it is to be stored; as it was if it goes on
   * @param goesOn whether nothing is left of it that is set aside
   */
  record Outcome(ParkedMemo stream, boolean goesOn) {

    MemoChange change() {
      return goesOn ? stream.delete() : stream.set();
    }

    /** The same as it is stored now. */
    Outcome revised(long revision) {
      return new Outcome(stream.revised(revision), goesOn);
    }
  }

  /** What was to be stored is; what is tried next counts from that. */
  void stored() {
    isFresh = false;
    if (aside == null) {
      skips.clear();
    }
  }

  /** The sequence of the last message that was handled when it was tried; 0 if none was. */
  long handledThrough() {
    return handledThrough;
  }
}
