package dev.intrepid.repo;

/** A stream is not at the position that a publisher expected; nothing was stored. */
public final class ConflictException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  private final String stream;
  private final long expected;
  private final long actual;

  /** The stream, the position that was expected, and the one it has. */
  public ConflictException(String stream, ExpectedPosition expected, long actual) {
    super(
        "The stream was changed by another writer: read it again and decide again (stream: "
            + stream
            + ", expected position: "
            + expected
            + ", actual position: "
            + actual
            + ").",
        null);
    this.stream = stream;
    this.expected = expected.value();
    this.actual = actual;
  }

  /** The stream. */
  public String stream() {
    return stream;
  }

  /** The position the publisher expected. */
  public long expected() {
    return expected;
  }

  /** The position of the last event of the stream, 0 if it has none. */
  public long actual() {
    return actual;
  }
}
