package dev.intrepid.control;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.time.Instant;

/** What to go back to: a place in the log, or the beginning of one stream. Immutable. */
public sealed interface RewindTo {

  /** Before the first message. */
  static RewindTo beginning() {
    return new After(0);
  }

  /**
   * After the message at a sequence.
   *
   * @param sequence 0 or more
   */
  static RewindTo sequence(long sequence) {
    return new After(sequence);
  }

  /** Before the first message that was stored at that time or later, on the store's clock. */
  static RewindTo time(Instant time) {
    return new At(time);
  }

  /**
   * Before the first message of one stream: only its messages are delivered again.
   *
   * @throws dev.intrepid.repo.InvalidNameException if it is no stream's URI
   */
  static RewindTo stream(String stream) {
    return new OfStream(stream);
  }

  /** A place in the log, after which the messages of all streams are delivered again. */
  sealed interface InLog extends RewindTo {

    /** The sequence after which messages are delivered again. */
    long in(EventRepo repo);
  }

  /** After a sequence. */
  record After(long sequence) implements InLog {
    /** Refuses a negative sequence. */
    public After {
      if (sequence < 0) {
        throw new IllegalArgumentException("A sequence is 0 or more, not " + sequence + ".");
      }
    }

    @Override
    public long in(EventRepo repo) {
      return sequence;
    }
  }

  /** At a time. */
  record At(Instant time) implements InLog {
    private static final int PAGE = 1;

    /** A binary search, since the log is in the order of time, unless a clock was set back. */
    @Override
    public long in(EventRepo repo) {
      long before = 0;
      long after = repo.lastSequence();
      while (before < after) {
        long middle = before + (after - before) / 2;
        EventLog next = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, middle, PAGE);
        if (next.isEmpty() || !next.first().recordedAt().isBefore(time)) {
          after = middle;
        } else {
          before = next.first().sequence();
        }
      }
      return after;
    }
  }

  /** At the beginning of one stream. */
  record OfStream(String stream) implements RewindTo {
    /** Checks the stream. */
    public OfStream {
      Uris.requireValid("stream", stream);
    }
  }
}
