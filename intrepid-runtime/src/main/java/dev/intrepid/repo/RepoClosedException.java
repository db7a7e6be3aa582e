package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** The repo was closed before or during the call. */
public final class RepoClosedException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoClosedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
