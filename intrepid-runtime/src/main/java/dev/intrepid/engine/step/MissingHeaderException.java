package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;

/** A handler needs a header that the message does not have, and never will. */
public final class MissingHeaderException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  MissingHeaderException(String message) {
    super(message);
  }
}
