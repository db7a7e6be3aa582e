package dev.intrepid.examples.rates;

import dev.intrepid.IntrepidException;

/** An option has an invalid value. */
final class BadOptionException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  BadOptionException(String message) {
    super(message);
  }
}
