package dev.intrepid.control;

import dev.intrepid.IntrepidException;

/** A subscriber cannot be retired now. */
public final class RetirementException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The reason, as a sentence. */
  public RetirementException(String message) {
    super(message);
  }
}
