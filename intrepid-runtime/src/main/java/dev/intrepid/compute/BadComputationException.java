package dev.intrepid.compute;

import dev.intrepid.IntrepidException;

/** A method that computes memos was given an invalid value, or returned one. */
final class BadComputationException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  BadComputationException(String message) {
    super(message);
  }
}
