package dev.intrepid;

/** The subscribers were not done within the time their caller was ready to wait. */
public final class NotCaughtUpException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says what and the way out. */
  public NotCaughtUpException(String message) {
    super(message);
  }
}
