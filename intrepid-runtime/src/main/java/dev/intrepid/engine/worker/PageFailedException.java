package dev.intrepid.engine.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.MemoConflictException;

/** A page of several messages failed, and it is not known yet which message caused it. */
public final class PageFailedException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CAUSE = 10_000;

  /** Why. */
  public PageFailedException(Throwable cause) {
    super(
        "A page failed: " + StorableFailure.sentence(cause, LONGEST_CAUSE), requireNonNull(cause));
  }

  private PageFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A memo has changed in each of some runs of the page, and it is not known yet who does that. */
  public static PageFailedException ofConflict(MemoConflictException conflict) {
    return new PageFailedException(
        "A page is refused again and again, since a memo changes while it is handled (memo: "
            + conflict.uri()
            + ").",
        conflict);
  }
}
