package dev.intrepid.compute;

import dev.intrepid.IntrepidException;

/** A method that computes memos was given an invalid value, or returned one. */
final class BadAnswerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  BadAnswerException(String message) {
    super(message);
  }
}
