package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.engine.worker.StorableFailure;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Uris;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stream that a subscriber has set aside: a message in it failed, or the stream alone was rewound
 * and its messages are delivered again. Its messages stay in the log, in order; this says from
 * which one on they are still to be handled. A waiting stream is tried again automatically, a
 * parked one on request. It is stored as a memo. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param stream the stream
 * @param position the position in the stream of the first message that is still to be handled
 * @param messageId the id of the message that failed; of the first one if none has
 * @param type the type of that message
 * @param cause why it failed, in a line: at most 1,000 characters
 * @param trace the stack trace of the failure, at most 8,000 characters; empty if none failed, or
 *     if the message is tried again within a second
 * @param attempts how often the message was tried in all; 0 if none failed
 * @param parkedAt when it failed last, or was rewound, on the clock of the process that stored it
 * @param replayedThrough the sequence up to which its messages are delivered again after a rewind;
 *     0 if none are
 * @param isRewound whether the stream alone was rewound to its beginning, so that messages
 *     delivered again may store only memos that were removed then
 * @param removed the memos that were removed then, as URIs and templates of URIs
 * @param nextTry when the message is tried again automatically; empty if the stream is parked until
 *     a request
 * @param request the request that is not done yet
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record ParkedMemo(
    String subscriber,
    String stream,
    long position,
    UUID messageId,
    String type,
    String cause,
    String trace,
    int attempts,
    Instant parkedAt,
    long replayedThrough,
    boolean isRewound,
    List<String> removed,
    Optional<NextTry> nextTry,
    Request request,
    long revision) {

  /** What the URIs of parked streams begin with; no URI variable can lead there. */
  public static final String PREFIX = "@parked/";

  private static final String SENT_BACK = "sent back to its beginning";
  private static final int LONGEST_CAUSE = 1_000;
  private static final int LONGEST_TRACE = 8_000;

  /** A request for a parked stream. */
  public enum Request {
    /** No request: it waits. */
    NONE,
    /** Tries its messages again, in order, from the failed one on. */
    RETRY,
    /** Gives up the failed message, and tries the others. */
    SKIP,
    /** Gives up all its messages so far. */
    DROP
  }

  /** Requires every part. */
  public ParkedMemo {
    requireNonNull(subscriber);
    requireNonNull(stream);
    requireNonNull(messageId);
    requireNonNull(type);
    requireNonNull(cause);
    requireNonNull(trace);
    requireNonNull(parkedAt);
    removed = List.copyOf(removed);
    requireNonNull(nextTry);
    requireNonNull(request);
  }

  /** The stream of a message that failed, to be stored, without the trace of the failure. */
  public static ParkedMemo at(
      String subscriber, EventRecord message, Throwable failure, int attempts, Instant now) {
    return new ParkedMemo(
        subscriber,
        message.stream(),
        message.position(),
        message.id(),
        message.type(),
        StorableFailure.of(failure, LONGEST_CAUSE),
        "",
        attempts,
        now,
        0,
        false,
        List.of(),
        Optional.empty(),
        Request.NONE,
        CacheRecord.NOT_STORED);
  }

  /**
   * A stream that is rewound to its beginning, to be stored together with the removal of its memos.
   *
   * @param first its first message
   * @param through the sequence up to which its messages are delivered again
   * @param removed its memos, as URIs and templates of URIs
   */
  public static ParkedMemo rewound(
      String subscriber, EventRecord first, long through, List<String> removed, Instant now) {
    return new ParkedMemo(
        subscriber,
        first.stream(),
        first.position(),
        first.id(),
        first.type(),
        SENT_BACK,
        "",
        0,
        now,
        through,
        true,
        removed,
        Optional.empty(),
        Request.RETRY,
        CacheRecord.NOT_STORED);
  }

  /** The stored memo of a stream, if that subscriber has set it aside. */
  public static Optional<ParkedMemo> read(CacheRepo repo, String subscriber, String stream) {
    return repo.getMemo(uri(subscriber, stream)) instanceof Cache.Found<CacheRecord> found
        ? Optional.of(of(found.value()))
        : Optional.empty();
  }

  /** All streams that a subscriber has set aside, in the order of their URIs. */
  public static List<ParkedMemo> all(CacheRepo repo, String subscriber) {
    List<ParkedMemo> all = new ArrayList<>();
    repo.eachMemo(prefix(subscriber), memo -> all.add(of(memo)));
    return all;
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static ParkedMemo of(CacheRecord memo) {
    return MemoText.read(memo, ParkedMemoCodec.INSTANCE).revised(memo.revision());
  }

  /** What the URIs of a subscriber's parked streams begin with. */
  public static String prefix(String subscriber) {
    return PREFIX + subscriber + "/";
  }

  /** The URI of the memo of a parked stream. */
  public static String uri(String subscriber, String stream) {
    return Uris.under(prefix(subscriber), stream);
  }

  /** The URI of its memo. */
  public String uri() {
    return uri(subscriber, stream);
  }

  /** Whether it only waits for its messages to be delivered again: none of them has failed. */
  public boolean isReplayed() {
    return isRewound && attempts == 0;
  }

  /** Whether it is tried again automatically, and so is not parked for good. */
  public boolean isWaiting() {
    return nextTry.isPresent();
  }

  /**
   * How long until its next try: zero if it is due or not waiting, or if its failure lies in the
   * future, since the clock was then set back and the time passed is unknown.
   */
  public Duration untilNextTry(Instant now) {
    Instant due = nextTry.map(NextTry::at).orElse(now);
    return now.isBefore(parkedAt) || !now.isBefore(due)
        ? Duration.ZERO
        : Duration.between(now, due);
  }

  /** The same with a request, which is carried out at once, to be stored. */
  public ParkedMemo asking(Request what) {
    return with(subscriber, position, trace, replayedThrough, Optional.empty(), what, revision);
  }

  /** The same, to be tried again automatically, with that request, to be stored. */
  public ParkedMemo waiting(NextTry next, Request asked) {
    return with(subscriber, position, trace, replayedThrough, Optional.of(next), asked, revision);
  }

  /** The same with the trace of the failure, to be stored. */
  public ParkedMemo withTraceOf(Throwable failure) {
    String told = StorableFailure.traceOf(failure, LONGEST_TRACE);
    return with(subscriber, position, told, replayedThrough, nextTry, request, revision);
  }

  /** The same from another position on, to be stored. */
  public ParkedMemo from(long newPosition) {
    return with(subscriber, newPosition, trace, replayedThrough, nextTry, request, revision);
  }

  /**
   * The same after the messages before a position were handled, to be stored: if it waits, the next
   * one is due.
   */
  public ParkedMemo handledBefore(long newPosition, Instant now) {
    Optional<NextTry> next = nextTry.map(before -> NextTry.due(now));
    return with(subscriber, newPosition, trace, replayedThrough, next, request, revision);
  }

  /** The same with messages that are delivered again up to that sequence, to be stored. */
  public ParkedMemo replayed(long through) {
    return with(subscriber, position, trace, through, nextTry, request, revision);
  }

  /** The same failure in a stream rewound like the other one, or not at all, to be stored. */
  public ParkedMemo rewoundAs(ParkedMemo other) {
    return with(other.isRewound, other.removed);
  }

  /** The same failure in a stream that was not rewound alone, to be stored. */
  public ParkedMemo notRewound() {
    return with(false, List.of());
  }

  /** The same after memos beyond those of the stream were removed, to be stored. */
  public ParkedMemo removing(List<String> templates) {
    return with(isRewound, templates);
  }

  /** The same for a subscriber that has another name, to be stored. */
  public ParkedMemo renamed(String name) {
    return with(name, position, trace, replayedThrough, nextTry, request, CacheRecord.NOT_STORED);
  }

  /** The same as it is stored now. */
  public ParkedMemo revised(long newRevision) {
    return with(subscriber, position, trace, replayedThrough, nextTry, request, newRevision);
  }

  /** A copy with the same failure and these values. */
  private ParkedMemo with(
      String whose,
      long from,
      String traced,
      long replayed,
      Optional<NextTry> next,
      Request requested,
      long storedRevision) {
    return new ParkedMemo(
        whose,
        stream,
        from,
        messageId,
        type,
        cause,
        traced,
        attempts,
        parkedAt,
        replayed,
        isRewound,
        removed,
        next,
        requested,
        storedRevision);
  }

  private ParkedMemo with(boolean wasRewound, List<String> removedThen) {
    return new ParkedMemo(
        subscriber,
        stream,
        position,
        messageId,
        type,
        cause,
        trace,
        attempts,
        parkedAt,
        replayedThrough,
        wasRewound,
        removedThen,
        nextTry,
        request,
        revision);
  }

  /** Stores this, if it was not changed since it was read. */
  public MemoChange set() {
    return MemoText.set(uri(), ParkedMemoCodec.INSTANCE, this, revision);
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(uri(), revision);
  }
}
