package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** The subscribers were not done within the caller's timeout. */
public final class NotCaughtUpException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that says which subscribers are behind and the way out. */
  public NotCaughtUpException(String message) {
    super(message);
  }
}
