package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.stored.SkippedMemo;
import java.time.Instant;
import java.util.List;

/**
 * The messages that a subscriber has given up for good: how many in all, and the last few.
 * Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param count how many messages were given up and were not delivered again since, by a rewind or a
 *     rebuild, to the handlers that gave them up; if only some handlers of a message were passed
 *     over, it counts once for each
 * @param last the last of them, at most 20, the oldest first
 */
public record SkippedMessages(String subscriber, long count, List<Skipped> last) {

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
  public record Skipped(
      String stream, long from, long through, String handler, String cause, Instant skippedAt) {
    /** Requires every part. */
    public Skipped {
      requireNonNull(stream);
      requireNonNull(handler);
      requireNonNull(cause);
      requireNonNull(skippedAt);
    }

    private static Skipped of(SkippedMemo.SkippedSpan stored) {
      return new Skipped(
          stored.stream(),
          stored.from(),
          stored.through(),
          stored.handler(),
          stored.cause(),
          stored.skippedAt());
    }
  }

  /** Copies the list. */
  public SkippedMessages {
    requireNonNull(subscriber);
    last = List.copyOf(last);
  }

  static SkippedMessages of(SkippedMemo stored) {
    return new SkippedMessages(
        stored.subscriber(), stored.count(), stored.last().stream().map(Skipped::of).toList());
  }
}
