package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/**
 * The repo cannot be reached or failed in a way that has no type of its own. If it was lost just as
 * a commit ended, the text says that it is unknown whether the commit was stored; in all other
 * cases it was not. An event is published again under its id, which keeps it from being stored
 * twice.
 */
public final class RepoUnavailableException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
