package dev.intrepid.engine.step;

import dev.intrepid.repo.RepoException;

/** Carries a failure of the repo past the handler's table, so that no handler is blamed for it. */
final class MemoReadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RepoException failure;

  MemoReadException(RepoException failure) {
    super(failure);
    this.failure = failure;
  }

  RepoException failure() {
    return failure;
  }
}
