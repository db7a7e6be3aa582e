package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** A repo was not backed up. The repo and all existing files are unchanged. */
public final class RepoBackupException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoBackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
