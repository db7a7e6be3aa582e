package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** Another process holds the repo and did not release it in time; trying again later may work. */
public final class RepoLockedException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoLockedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
