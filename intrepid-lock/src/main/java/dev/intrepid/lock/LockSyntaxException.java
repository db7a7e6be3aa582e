package dev.intrepid.lock;

/** The text is not that of a lock, or that of a lock of a newer format. */
public final class LockSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /** What is wrong in a line, which counts from 1. */
  public LockSyntaxException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }
}
