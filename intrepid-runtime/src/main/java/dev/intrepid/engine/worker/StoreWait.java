package dev.intrepid.engine.worker;

import dev.intrepid.repo.RepoException;

/**
 * How a {@link PageService} waits until the repo takes what it has handled: it keeps that and
 * stores it again, so that handlers are not called again for it. For the worker's thread.
 */
public interface StoreWait {

  /**
   * Waits, after a commit that has stored nothing because the repo has no room, is locked or takes
   * no writes: the same commit is to be tried again.
   *
   * @throws RepoException the failure, if it is another: what was handled must be let go
   * @throws InterruptedException if the worker is being closed
   */
  void after(RepoException failure) throws InterruptedException;
}
