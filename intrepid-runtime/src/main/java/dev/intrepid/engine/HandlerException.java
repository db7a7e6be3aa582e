package dev.intrepid.engine;

import dev.intrepid.IntrepidException;

/** What a handler returned or asked for cannot be had. */
public final class HandlerException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  HandlerException(String message) {
    super(message);
  }
}
