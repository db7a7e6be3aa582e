package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.MemoConflictException;

/** What a handler returned or asked for cannot be had. */
public final class HandlerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  HandlerException(String message) {
    super(message);
  }

  private HandlerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A memo that a handler returns is changed each time while the handler is called. */
  public static HandlerException ofOwnConflict(MemoConflictException conflict) {
    return new HandlerException(
        "A handler stores a memo by itself that it is given or returns as well, so that what it"
            + " returns is always out of date: return it, or store it, but not both (memo: "
            + conflict.uri()
            + ").",
        conflict);
  }
}
