package dev.intrepid.compute;

import dev.intrepid.IntrepidException;

/** A method that computes memos was given or returned what it cannot be given or return. */
final class BadAnswerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  BadAnswerException(String message) {
    super(message);
  }
}
