package dev.intrepid.engine.stored;

/**
 * Which part of a log was handled: the messages after a sequence, up to another. Immutable.
 *
 * @param after the sequence from which on everything was handled, exclusive; 0 for the beginning
 * @param through the last sequence of it; {@link #OPEN} as long as it is being handled
 */
public record HandledSpan(long after, long through) {

  /** It goes on. */
  public static final long OPEN = Long.MAX_VALUE;

  /** Refuses a negative sequence. */
  public HandledSpan {
    if (after < 0 || through < 0) {
      throw new IllegalArgumentException("A sequence is 0 or more: " + after + ", " + through);
    }
  }

  /** Everything after a sequence, and what will come. */
  public static HandledSpan after(long sequence) {
    return new HandledSpan(sequence, OPEN);
  }

  /** Whether it goes on. */
  public boolean isOpen() {
    return through == OPEN;
  }

  /** The same, that has ended at a sequence; one that has ended already stays as it is. */
  public HandledSpan endedAt(long sequence) {
    return isOpen() ? new HandledSpan(after, sequence) : this;
  }

  /** The same, going on as if it had never ended. */
  public HandledSpan reopened() {
    return after(after);
  }
}
