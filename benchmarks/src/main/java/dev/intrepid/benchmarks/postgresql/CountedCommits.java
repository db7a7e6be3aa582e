package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.concurrent.atomic.AtomicLong;

/** Counts commits, and those that are refused since another process was faster. Thread-safe. */
final class CountedCommits extends ForwardingRepo {

  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  CountedCommits(IntrepidRepo repo) {
    super(repo);
  }

  @Override
  public Committed commit(Commit commit) {
    commits.incrementAndGet();
    try {
      return super.commit(commit);
    } catch (ConflictException e) {
      refused.incrementAndGet();
      throw e;
    }
  }

  long commits() {
    return commits.get();
  }

  long refused() {
    return refused.get();
  }
}
