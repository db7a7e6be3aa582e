package dev.intrepid.engine.step;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.MemoConflictException;

/** A handler returned or asked for something that is not possible. */
public final class HandlerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  HandlerException(String message) {
    super(message);
  }

  private HandlerException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The handler itself changes the memo that it returns, each time it is called. */
  public static HandlerException ofOwnConflict(MemoConflictException conflict) {
    return new HandlerException(
        "A handler stores a memo by itself that it is given or returns as well, so that what it"
            + " returns is always out of date: return it, or store it, but not both (memo: "
            + conflict.uri()
            + ").",
        conflict);
  }
}
