package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.StoredText;
import dev.intrepid.repo.Uris;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stream that a subscriber passes over, from a message on that failed, or because the stream
 * alone was sent back and its messages come again. The messages stay where they are, in the log and
 * in order; this says from which on they are still to be handled. One that waits is tried again by
 * itself; a parked one when somebody asks for it. It is kept as a memo. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param stream the stream
 * @param position the position in the stream of the first message that is still to be handled
 * @param messageId the id of the message that failed; of the first one if none has
 * @param type the type of that message
 * @param cause why it failed, in a line: at most 1,000 characters
 * @param trace the stack trace of the failure, at most 8,000 characters; empty if none failed, or
 *     if the message is tried again within a second, in which nobody looks
 * @param attempts how often the message was tried in all; 0 if none failed
 * @param parkedAt when it failed last, or was sent back, on the clock of whoever noted it
 * @param replayedThrough the sequence up to which its messages come again after a rewind; 0 if none
 *     do
 * @param isRewound whether the stream alone was sent back to its beginning, and so what comes again
 *     may store nothing but what was removed then
 * @param removed the memos that were removed then, as URIs and templates of URIs
 * @param nextTry when the message is tried again by itself; empty if the stream is parked until
 *     somebody asks for something
 * @param request what somebody has asked for and is not done yet
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

  /** What may be asked for a parked stream. */
  public enum Request {
    /** Nothing: it waits. */
    NONE,
    /** That its messages are tried again, in order, from the one that failed on. */
    RETRY,
    /** That the message that failed is given up, and the others are tried. */
    SKIP,
    /** That all its messages so far are given up. */
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
        StoredText.of(failure, LONGEST_CAUSE),
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
   * A stream that is sent back to its beginning, to be stored together with the removal of its
   * memos.
   *
   * @param first its first message
   * @param through the sequence up to which its messages come again
   * @param removed its memos, as URIs and templates of URIs
   */
  public static ParkedMemo sentBack(
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

  /** What is known of a stream if that subscriber has parked it. */
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

  /** Whether it waits for nothing but that its messages come again: none of them has failed. */
  public boolean isReplayed() {
    return isRewound && attempts == 0;
  }

  /** Whether it is tried again by itself, and so not parked for good. */
  public boolean isWaiting() {
    return nextTry.isPresent();
  }

  /**
   * How long until its next try: zero if it is due, is not waiting, or has failed later than now,
   * for then the clock was set back, and nobody knows how long ago that was.
   */
  public Duration untilNextTry(Instant now) {
    Instant due = nextTry.map(NextTry::at).orElse(now);
    return now.isBefore(parkedAt) || !now.isBefore(due)
        ? Duration.ZERO
        : Duration.between(now, due);
  }

  /** The same with something asked for, which begins at once, to be stored. */
  public ParkedMemo asking(Request what) {
    return with(subscriber, position, trace, replayedThrough, Optional.empty(), what, revision);
  }

  /** The same to be tried again by itself, for whom nothing or the same is asked, to be stored. */
  public ParkedMemo waiting(NextTry next, Request asked) {
    return with(subscriber, position, trace, replayedThrough, Optional.of(next), asked, revision);
  }

  /** The same with the trace of what failed, to be stored. */
  public ParkedMemo withTraceOf(Throwable failure) {
    String told = StoredText.traceOf(failure, LONGEST_TRACE);
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

  /** The same with messages that come again up to that sequence, to be stored. */
  public ParkedMemo replayed(long through) {
    return with(subscriber, position, trace, through, nextTry, request, revision);
  }

  /**
   * The same failure in a stream that was sent back as another was, or not at all, to be stored.
   */
  public ParkedMemo rewoundAs(ParkedMemo other) {
    return with(other.isRewound, other.removed);
  }

  /** The same failure in a stream that was not sent back alone, to be stored. */
  public ParkedMemo notRewound() {
    return with(false, List.of());
  }

  /** The same after more memos were removed than those of the stream, to be stored. */
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

  /** The same failure, otherwise as is said. */
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
    return MemoText.set(uri(subscriber, stream), ParkedMemoCodec.INSTANCE, this, revision);
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(uri(subscriber, stream), revision);
  }
}
