package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * A subscriber needs effects and marker in one commit, and its repo cannot do that; the app did not
 * start.
 */
public final class NotAtomicException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that says what is wrong and the way out. */
  public NotAtomicException(String message) {
    super(message);
  }
}
