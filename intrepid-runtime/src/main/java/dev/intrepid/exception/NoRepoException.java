package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * An app was started without a repo. It does not keep everything in memory by itself, since a
 * program that forgot to name its repo would lose all of it at its end.
 */
public final class NoRepoException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** Of any app. */
  public NoRepoException() {
    super(
        "The app is not told where to keep its messages and memos: say .repo(\"sqlite:shop.db\"),"
            + " which takes intrepid-sqlite as a dependency, or .repo(\"memory:\") if all of them"
            + " may be gone when the program ends.");
  }
}
