package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.MemoChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The messages that a subscriber has given up for good: how many in all, and the last few. Stored
 * as a memo. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param count how many messages were given up and were not delivered again since; if only some
 *     handlers of a message were passed over, it counts once for each
 * @param last the last of them, at most 20, the oldest first
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record SkippedMemo(String subscriber, long count, List<SkippedSpan> last, long revision) {

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@skipped/";

  private static final int REMEMBERED = 20;

  /**
   * Messages of one stream that were given up together.
   *
   * @param stream the stream
   * @param from the position of the first
   * @param through the position of the last
   * @param handler the handler that was passed over; empty if all were
   * @param cause why the first failed, in a line
   * @param skippedAt when, on the app's clock
   */
  public record SkippedSpan(
      String stream, long from, long through, String handler, String cause, Instant skippedAt) {
    /** Requires every part. */
    public SkippedSpan {
      requireNonNull(stream);
      requireNonNull(handler);
      requireNonNull(cause);
      requireNonNull(skippedAt);
    }

    private long count() {
      return through - from + 1;
    }

    private boolean isOfSame(SkippedSpan other) {
      return stream.equals(other.stream)
          && from == other.from
          && through == other.through
          && handler.equals(other.handler);
    }
  }

  /** Copies the list. */
  public SkippedMemo {
    requireNonNull(subscriber);
    last = List.copyOf(last);
  }

  /** Nothing given up so far. */
  public static SkippedMemo none(String subscriber) {
    return new SkippedMemo(subscriber, 0, List.of(), CacheRecord.NOT_STORED);
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static SkippedMemo of(CacheRecord memo) {
    SkippedMemo stored = MemoText.read(memo, SkippedMemoCodec.INSTANCE);
    return new SkippedMemo(stored.subscriber(), stored.count(), stored.last(), memo.revision());
  }

  /** The skipped messages of a subscriber in a repo. */
  public static SkippedMemo in(CacheRepo repo, String subscriber) {
    return repo.getMemo(uri(subscriber)) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : none(subscriber);
  }

  /** The URI of the memo. */
  public static String uri(String subscriber) {
    return PREFIX + subscriber;
  }

  /** The same with more given up. */
  public SkippedMemo and(SkippedSpan more) {
    List<SkippedSpan> all = new ArrayList<>(last);
    all.add(more);
    return new SkippedMemo(
        subscriber,
        count + more.count(),
        all.subList(Math.max(0, all.size() - REMEMBERED), all.size()),
        revision);
  }

  /**
   * The same without what is delivered again, and so is counted again if it is given up again.
   *
   * @param isAgain whether that is so for one of the last
   */
  public SkippedMemo without(Predicate<SkippedSpan> isAgain) {
    List<SkippedSpan> left = new ArrayList<>();
    long fewer = 0;
    for (SkippedSpan one : last) {
      if (isAgain.test(one)) {
        fewer += one.count();
      } else {
        left.add(one);
      }
    }
    return new SkippedMemo(subscriber, count - fewer, left, revision);
  }

  /** The same with nothing given up. */
  public SkippedMemo cleared() {
    return new SkippedMemo(subscriber, 0, List.of(), revision);
  }

  /** The same with what another one has given up, unless this has the same. */
  public SkippedMemo and(SkippedMemo other) {
    SkippedMemo both = new SkippedMemo(subscriber, count + other.forgotten(), last, revision);
    for (SkippedSpan one : other.last) {
      both = last.stream().anyMatch(one::isOfSame) ? both : both.and(one);
    }
    return both;
  }

  /** How many of them are not among the last. */
  private long forgotten() {
    return count - last.stream().mapToLong(SkippedSpan::count).sum();
  }

  /** Whether anything is stored. */
  public boolean isStored() {
    return revision != CacheRecord.NOT_STORED;
  }

  /** What another subscriber has given up, for this one, which takes its place; to be stored. */
  public SkippedMemo inPlaceOf(SkippedMemo other) {
    return new SkippedMemo(subscriber, other.count, other.last, revision);
  }

  /** Stores this, if it was not changed since it was read. */
  public MemoChange set() {
    return MemoText.set(uri(subscriber), SkippedMemoCodec.INSTANCE, this, revision);
  }

  /** The changes that store this in the place of what was read, if that was not changed since. */
  public List<MemoChange> changesFrom(SkippedMemo before) {
    if (count == before.count && last.equals(before.last)) {
      return List.of();
    }
    return List.of(count == 0 ? delete() : set());
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(uri(subscriber), revision);
  }
}
