package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * Two handlers of one app have one former name, so that what they publish would have the same ids;
 * it did not start.
 */
public final class DuplicateHandlerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that says what is wrong and the way out. */
  public DuplicateHandlerException(String message) {
    super(message);
  }
}
