package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** A repo refused something about memos, and nothing was stored. */
public abstract class CacheRepoException extends RepoException {

  private static final long serialVersionUID = 1L;

  CacheRepoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
