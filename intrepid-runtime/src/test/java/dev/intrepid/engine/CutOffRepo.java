package dev.intrepid.engine;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;

/** Stores so many commits and no more, as what a process that dies does. Thread-safe. */
final class CutOffRepo extends WrappedRepo {

  private int left;

  CutOffRepo(MemoryRepo memory, int commits) {
    super(memory);
    this.left = commits;
  }

  @Override
  public synchronized Committed commit(Commit commit) {
    if (left == 0) {
      left = -1;
    }
    if (left < 0) {
      throw new RepoUnavailableException("The repo is cut off.", null);
    }
    left--;
    return super.commit(commit);
  }

  synchronized boolean isCutOff() {
    return left < 0;
  }

  /** The repo lives on. */
  @Override
  public void close() {}
}
