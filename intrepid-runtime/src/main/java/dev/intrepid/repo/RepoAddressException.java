package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/**
 * No repo can be opened at the address: it is malformed, or its adapter is not on the class path.
 */
public final class RepoAddressException extends RepoException {

  private static final long serialVersionUID = 1L;

  /** The text says what, where and what to do. */
  public RepoAddressException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
