package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** Memos cannot be rebuilt, or not so; the live ones are as they were. */
public final class RebuildException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The text says why, and the way out. */
  public RebuildException(String message) {
    super(message, null);
  }
}
