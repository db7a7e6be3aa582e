package dev.intrepid.engine.step;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.engine.stored.SkippedMemo.SkippedSpan;
import dev.intrepid.engine.worker.StorableFailure;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given up of the failing message: some of its handlers, or all of it. That is passed over
 * when the message is delivered again, and recorded in the same commit. For one thread.
 */
public final class Skips {

  private static final int LONGEST_CAUSE = 1_000;

  private final CacheRepo repo;
  private final String subscriber;
  private final List<SkippedSpan> unrecorded = new ArrayList<>();
  private final BitSet handlers = new BitSet();
  private @Nullable EventRecord message;
  private boolean isWhole;

  public Skips(CacheRepo repo, String subscriber) {
    this.repo = repo;
    this.subscriber = subscriber;
  }

  /** Gives a message up as a whole. */
  public void skip(EventRecord failed, Throwable cause, Instant now) {
    begin(failed);
    if (!isWhole) {
      isWhole = true;
      record("", cause, now);
    }
  }

  /** Gives up what one handler does with a message. */
  public void skip(EventRecord failed, int handler, String name, Throwable cause, Instant now) {
    begin(failed);
    if (!handlers.get(handler)) {
      handlers.set(handler);
      record(name, cause, now);
    }
  }

  private void begin(EventRecord failed) {
    if (!isAt(failed)) {
      clear();
      message = failed;
    }
  }

  private void record(String handler, Throwable cause, Instant now) {
    EventRecord failed = requireNonNull(message);
    long position = failed.position();
    unrecorded.add(
        new SkippedSpan(
            failed.stream(),
            position,
            position,
            handler,
            StorableFailure.of(cause, LONGEST_CAUSE),
            now));
  }

  /** Whether nothing is given up and not recorded. */
  public boolean isEmpty() {
    return message == null;
  }

  /** Whether the message is given up as a whole. */
  boolean isWhole(EventRecord record) {
    return isWhole && isAt(record);
  }

  /** Whether it is given up what that handler does with the message. */
  boolean isOf(EventRecord record, int handler) {
    return isAt(record) && handlers.get(handler);
  }

  /** Whether something was given up of a message before that position of its stream. */
  public boolean isBefore(long position) {
    return message != null && message.position() < position;
  }

  /** Whether something was given up of that message. */
  public boolean isAt(EventRecord record) {
    return message != null && message.sequence() == record.sequence();
  }

  /**
   * The change that records it, if the message is in the page; none if there is nothing to record.
   */
  public List<MemoChange> changes(Iterable<EventRecord> page) {
    if (isEmpty()) {
      return List.of();
    }
    for (EventRecord record : page) {
      if (isAt(record)) {
        return List.of(recorded(repo, subscriber, unrecorded));
      }
    }
    return List.of();
  }

  /** The change that records that these were given up. */
  public static MemoChange recorded(CacheRepo repo, String subscriber, List<SkippedSpan> given) {
    SkippedMemo all = SkippedMemo.in(repo, subscriber);
    for (SkippedSpan one : given) {
      all = all.and(one);
    }
    return all.set();
  }

  /** Forgets what was given up: it is recorded, or no longer true. */
  public void clear() {
    message = null;
    isWhole = false;
    handlers.clear();
    unrecorded.clear();
  }
}
