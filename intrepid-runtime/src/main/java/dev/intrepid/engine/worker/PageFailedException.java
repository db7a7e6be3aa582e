package dev.intrepid.engine.worker;

import static java.util.Objects.requireNonNull;

/** A page of several messages failed, and it is not known yet which message caused it. */
public final class PageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public PageFailedException(Throwable cause) {
    super("A page failed: " + cause, requireNonNull(cause));
  }
}
