package dev.intrepid.engine.delivery;

import static java.util.Objects.requireNonNull;

import dev.intrepid.compute.UriTemplate;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream that was set aside and is tried again: when it is due and, during a try, its stored
 * memo and current messages. For one thread.
 */
final class ParkedRetry {

  private static final int SHORT_CAUSE = 200;

  private final String stream;
  private final String uri;
  private final Replays replays;
  private final Replays wholeStream;
  private final Skips skips;
  private final StreamMessages messages;
  private Instant due = Instant.EPOCH;
  private boolean isAsked;
  private boolean isFresh;
  private long aloneThrough;
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
      WaitingMessages.Room room,
      Replays replays,
      ParkedMemo stored) {
    this.stream = stored.stream();
    this.uri = ParkedMemo.uri(stored.subscriber(), stored.stream());
    this.replays = replays;
    this.wholeStream = replays.fromBeginning();
    this.skips = new Skips(repo, stored.subscriber());
    this.messages = new StreamMessages(subscription, repo, stream, replays, room);
  }

  /** The name of the stream. */
  String stream() {
    return stream;
  }

  /** The URI of its memo. */
  String uri() {
    return uri;
  }

  Instant due() {
    return due;
  }

  boolean isDue(Instant now) {
    return !now.isBefore(due);
  }

  /** Whether it has a request that is not begun. */
  boolean isAsked() {
    return isAsked;
  }

  /** Sets when it is due by its stored memo. */
  void dueAs(ParkedMemo stored, Duration wait, Instant now) {
    isAsked = stored.request() != Request.NONE && !stored.isWaiting();
    dueAfter(wait, now);
  }

  void dueAfter(Duration wait, Instant now) {
    due = now.plus(wait);
  }

  /** Makes it due and ignores earlier failures of its messages. */
  void beginAgain(Instant now) {
    isFresh = true;
    dueAfter(Duration.ZERO, now);
  }

  /** One of its current messages fails: they are tried one by one. */
  void tryAlone() {
    if (!page.isEmpty()) {
      aloneThrough = page.get(page.size() - 1).position();
    }
  }

  /** Whether its next message must be tried alone. */
  boolean isAlone() {
    return isOneByOne() || !skips.isEmpty();
  }

  private boolean isOneByOne() {
    return memo().position() <= aloneThrough;
  }

  /** Whether one of its messages may have to be tried alone. */
  boolean mayBeAlone() {
    return aloneThrough > 0 || !skips.isEmpty();
  }

  /**
   * More messages of the stream follow the current ones, and the marker passes them in the same
   * commit.
   */
  void isFollowed() {
    isLastPage = false;
  }

  /**
   * Remembers its stored memo, if that is small and only waits for its time; a change by another
   * process is detected when this one stores it.
   */
  void remember(ParkedMemo stored) {
    boolean isSmall = stored.trace().isEmpty() && stored.cause().length() <= SHORT_CAUSE;
    boolean isPlain = stored.isWaiting() && stored.request() == Request.NONE;
    known = isSmall && isPlain ? stored : null;
  }

  /** The remembered memo; null if it must be read. */
  @Nullable ParkedMemo known() {
    return known;
  }

  /** Forgets the memo, so that it is read. */
  void forget() {
    known = null;
  }

  /**
   * Another process has changed its memo. Its request is handled next, and until then none of its
   * messages is.
   *
   * @param now the memo stored now; null if none is
   */
  void changedByOthers(@Nullable ParkedMemo now) {
    forget();
    forgetMessages();
    if (now != null && now.isWaiting() && now.request() == Request.NONE) {
      take(now);
    } else {
      isWithdrawn = true;
    }
  }

  /** Whether the try was withdrawn. */
  boolean isWithdrawn() {
    return isWithdrawn;
  }

  /** Holds its stored memo until {@link #letGo}. */
  void take(ParkedMemo stored) {
    memo = stored;
    isWithdrawn = false;
    removed = stored.removed().stream().map(UriTemplate::of).toList();
  }

  /** Its stored memo. */
  ParkedMemo memo() {
    return requireNonNull(memo);
  }

  /** A message of the log failed: up to the marker, nothing else waits. */
  void failed(EventRecord message) {
    messages.failed(message);
  }

  /** The marker has passed the next message of the stream, which waits from now on. */
  void leftAside(EventRecord message) {
    messages.leftAside(message);
  }

  /** Forgets its messages, so that they are read. */
  void forgetMessages() {
    messages.forget();
  }

  /** Drops all but the due time and what little waits, since there may be many of these. */
  void letGo() {
    memo = null;
    removed = List.of();
    page = List.of();
    aside = null;
  }

  /**
   * Whether its messages are still to be delivered again from the log after a rewind: until then
   * they stay set aside.
   */
  boolean isAheadOfReplay() {
    return messages.isAheadOfReplay(memo());
  }

  /** Its next messages up to the marker; none if there are none left. */
  List<EventRecord> read(int limit) {
    aside = null;
    StreamMessages.Page read = messages.next(memo(), isOneByOne() ? 1 : limit);
    page = read.records();
    isLastPage = read.isLast();
    return page;
  }

  /** Which try of a message the next one is, from 1. */
  int attemptOf(EventRecord message) {
    return isOfMemo(message) ? memo().attempts() + 1 : 1;
  }

  /** How often in a row a message that just failed has failed, as its policy counts. */
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

  boolean isRedelivered(EventRecord record) {
    return record.sequence() <= memo().replayedThrough();
  }

  /** Whether a handler may store or delete that memo for that message. */
  boolean mayChange(EventRecord record, String changed) {
    return !memo().isRewound()
        || !isRedelivered(record)
        || removed.stream().anyMatch(template -> template.variables(changed).isPresent());
  }

  /** The run begins, or begins again. */
  void begin() {
    aside = null;
  }

  /** Keeps its stream set aside, as given. */
  void setAside(ParkedMemo stays) {
    aside = stays;
  }

  boolean isSetAside() {
    return aside != null;
  }

  /** Whether the message that was given up is done with, if a later one is set aside. */
  boolean isPastSkips() {
    return aside == null || skips.isBefore(aside.position());
  }

  /**
   * What to store for it, apart from messages given up.
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
   * The outcome of a try.
   *
   * @param stream the memo to store; the memo before if the stream goes on
   * @param goesOn whether nothing of the stream is set aside any more
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

  /** An outcome was stored; the next try continues from it. */
  void stored(Outcome outcome) {
    isFresh = false;
    messages.handledBefore(outcome.stream().position());
    if (isPastSkips()) {
      skips.clear();
    }
  }

  /** The sequence of the last message that was handled when it was tried; 0 if none was. */
  long handledThrough() {
    return handledThrough;
  }
}
