package dev.intrepid.repo;

import dev.intrepid.IntrepidException;
import org.jspecify.annotations.Nullable;

/**
 * A repo could not carry out a call: one type for each situation. Nothing was stored, except as
 * {@link RepoUnavailableException} says. {@link EventRepoException}s concern events, {@link
 * CacheRepoException}s memos; the others concern the repo as a whole.
 */
public abstract class RepoException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  RepoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
