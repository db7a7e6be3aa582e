package dev.intrepid.repo;

import org.jspecify.annotations.Nullable;

/** A repo refused something about events, and nothing was stored. */
public abstract class EventRepoException extends RepoException {

  private static final long serialVersionUID = 1L;

  EventRepoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
