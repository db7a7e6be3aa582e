package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** Two subscribers of one app have one name, and so would share one marker; it did not start. */
public final class DuplicateSubscriberException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that says what is wrong and the way out. */
  public DuplicateSubscriberException(String message) {
    super(message);
  }
}
