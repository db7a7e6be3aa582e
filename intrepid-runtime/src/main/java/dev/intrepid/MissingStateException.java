package dev.intrepid;

/** Handlers take state that the app was not given, or was given twice; it did not start. */
public final class MissingStateException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says what and the way out. */
  public MissingStateException(String message) {
    super(message);
  }
}
