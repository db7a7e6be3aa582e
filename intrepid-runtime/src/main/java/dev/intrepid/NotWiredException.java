package dev.intrepid;

/**
 * The compiler wrote nothing for a class: it carries no annotation, or the processor did not run
 * over it.
 */
public final class NotWiredException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says what and the way out. */
  public NotWiredException(String message) {
    super(message);
  }
}
