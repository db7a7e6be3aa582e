package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * The thread was interrupted while it waited for a memo to be computed, and is interrupted still.
 * The computation goes on for other callers.
 */
public final class ComputationInterruptedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The memo and how the wait ended. */
  public ComputationInterruptedException(String uri, InterruptedException cause) {
    super("Interrupted while waiting for the memo to be computed (memo: " + uri + ").", cause);
  }
}
