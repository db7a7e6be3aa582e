package dev.intrepid.engine;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.function.Predicate;

/** Stores so many commits and no more, as what a process that dies does. Thread-safe. */
final class CutOffRepo extends WrappedRepo {

  private final Predicate<Commit> last;
  private int left;

  CutOffRepo(MemoryRepo memory, int commits) {
    this(memory, commits, commit -> false);
  }

  /** Stores a commit that is like this, and no more. */
  CutOffRepo(MemoryRepo memory, Predicate<Commit> last) {
    this(memory, Integer.MAX_VALUE, last);
  }

  private CutOffRepo(MemoryRepo memory, int commits, Predicate<Commit> last) {
    super(memory);
    this.left = commits;
    this.last = last;
  }

  @Override
  public synchronized Committed commit(Commit commit) {
    if (left == 0) {
      left = -1;
    }
    if (left < 0) {
      throw new RepoUnavailableException("The repo is cut off.", null);
    }
    Committed stored = super.commit(commit);
    left = last.test(commit) ? -1 : left - 1;
    return stored;
  }

  synchronized boolean isCutOff() {
    return left < 0;
  }

  /** The repo lives on. */
  @Override
  public void close() {}
}
