package dev.intrepid.engine.stored;

/**
 * Which part of a log was handled: the messages after a sequence, up to another. Immutable.
 *
 * @param after the sequence from which on everything was handled, exclusive; 0 for the beginning
 * @param through the last sequence of it; {@link #OPEN} as long as it is being handled
 */
public record HandledSpan(long after, long through) {

  /** The end of a span that has not ended. */
  public static final long OPEN = Long.MAX_VALUE;

  /** Refuses a negative sequence. */
  public HandledSpan {
    if (after < 0 || through < 0) {
      throw new IllegalArgumentException("A sequence is 0 or more: " + after + ", " + through);
    }
  }

  /** Everything after a sequence, without an end. */
  public static HandledSpan after(long sequence) {
    return new HandledSpan(sequence, OPEN);
  }

  /** No message at all. */
  public static HandledSpan none() {
    return new HandledSpan(0, 0);
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return through == OPEN;
  }

  /** Whether a message of that sequence is in it. */
  public boolean has(long sequence) {
    return after < sequence && sequence <= through;
  }

  /** The same, ended at a sequence; a span that has ended already is unchanged. */
  public HandledSpan endedAt(long sequence) {
    return isOpen() ? new HandledSpan(after, sequence) : this;
  }

  /** The same, as if it had never ended. */
  public HandledSpan reopened() {
    return after(after);
  }
}
