package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** Handlers take state that the app was not given, or was given twice; it did not start. */
public final class MissingStateException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that says what is missing and the way out. */
  public MissingStateException(String message) {
    super(message);
  }
}
