package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** A subscriber cannot be sent back, or not so; nothing was changed. */
public final class RewindException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says why, and the way out. */
  public RewindException(String message) {
    super(message, null);
  }
}
