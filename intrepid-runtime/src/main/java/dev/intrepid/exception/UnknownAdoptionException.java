package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * A program adopts memos or messages that none of its subscribers has: a name is misspelt, or what
 * it meant is gone.
 */
public final class UnknownAdoptionException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /**
   * Of one call.
   *
   * @param why what there is not, and what there is instead
   */
  public UnknownAdoptionException(String subscriber, String what, String why) {
    super("adopt(\"" + subscriber + "\", \"" + what + "\") would have no effect: " + why);
  }
}
