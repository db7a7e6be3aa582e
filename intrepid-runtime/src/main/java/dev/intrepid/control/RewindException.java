package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** A subscriber cannot be rewound, or not in this way; nothing was changed. */
public final class RewindException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that gives the reason and the way out. */
  public RewindException(String message) {
    super(message, null);
  }
}
