package dev.intrepid.repo;

/**
 * The last position that a publisher expects of a stream when its event is appended; if it is
 * another, the whole commit is refused with a {@link ConflictException}. Immutable.
 *
 * @param value the last position, 0 for a stream without events, {@link #ANY_VALUE} for any
 */
public record ExpectedPosition(long value) {

  /** The {@link #value} that every stream has. */
  public static final long ANY_VALUE = -1;

  private static final ExpectedPosition ANY = new ExpectedPosition(ANY_VALUE);
  private static final ExpectedPosition NONE = new ExpectedPosition(0);

  /** Refuses values below {@link #ANY_VALUE}. */
  public ExpectedPosition {
    if (value < ANY_VALUE) {
      throw new IllegalArgumentException("An expected position is 0 or more, not " + value + ".");
    }
  }

  /** Any position. */
  public static ExpectedPosition any() {
    return ANY;
  }

  /** The stream has no event yet. */
  public static ExpectedPosition none() {
    return NONE;
  }

  /** The last event of the stream has this position; 0 is {@link #none()}. */
  public static ExpectedPosition exactly(long position) {
    if (position < 0) {
      throw new IllegalArgumentException("A position is 0 or more, not " + position + ".");
    }
    return new ExpectedPosition(position);
  }

  /** Whether a stream whose last position is this one is as expected. */
  public boolean accepts(long actual) {
    return value == ANY_VALUE || value == actual;
  }

  @Override
  public String toString() {
    if (value == ANY_VALUE) {
      return "any";
    }
    return value == 0 ? "none yet" : Long.toString(value);
  }
}
