package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

/** A page of several messages failed, and which of them is to blame is not known yet. */
public final class PageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public PageFailedException(Throwable cause) {
    super("A page failed: " + cause, requireNonNull(cause));
  }
}
