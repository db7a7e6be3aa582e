package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** There is no space left to store anything. */
public final class RepoFullException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoFullException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
