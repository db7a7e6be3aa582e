package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** The repo cannot be written: its file, folder or server is read-only. */
public final class RepoReadOnlyException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoReadOnlyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
