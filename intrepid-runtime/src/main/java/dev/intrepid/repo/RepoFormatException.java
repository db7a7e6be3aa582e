package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/**
 * The file or database at the address is no repo, is damaged, or was written by a newer release.
 */
public final class RepoFormatException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
