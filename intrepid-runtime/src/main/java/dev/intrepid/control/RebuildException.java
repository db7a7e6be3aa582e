package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** Memos cannot be rebuilt, or not in this way; the live ones are unchanged. */
public final class RebuildException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** With a text that gives the reason and the way out. */
  public RebuildException(String message) {
    super(message, null);
  }
}
