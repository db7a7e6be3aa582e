package dev.intrepid.repo;

import dev.intrepid.IntrepidException;

/** A stream, memo, type or subscription name breaks the rules; nothing was stored. */
public final class InvalidNameException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that contains the name. */
  public InvalidNameException(String message) {
    super(message);
  }
}
