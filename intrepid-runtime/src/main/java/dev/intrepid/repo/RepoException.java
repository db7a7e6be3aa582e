package dev.intrepid.repo;

import dev.intrepid.IntrepidException;
import org.jspecify.annotations.Nullable;

/**
 * A repo could not do what it was asked: one type a situation, and nothing was stored, but for what
 * {@link RepoUnavailableException} says. The situations of events are {@link EventRepoException}s,
 * those of memos {@link CacheRepoException}s; the others concern the repo as a whole.
 */
public abstract class RepoException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  RepoException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
