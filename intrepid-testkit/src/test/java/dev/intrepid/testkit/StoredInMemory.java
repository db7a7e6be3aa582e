package dev.intrepid.testkit;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A storage in memory that outlives the repos opened on it: honest, and with every capability. */
final class StoredInMemory implements RepoFixture {

  private static final RepoLimits UNLIMITED = new RepoLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private @Nullable MemoryRepo storage;

  @Override
  public IntrepidRepo open(Clock clock, RepoLimits limits) {
    if (storage == null) {
      storage = new MemoryRepo(clock, UNLIMITED);
    }
    return new Opened(storage, limits);
  }

  @Override
  public void close() {}

  private static final class Opened extends ForwardingRepo {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final RepoLimits limits;
    private volatile boolean closed;

    Opened(IntrepidRepo storage, RepoLimits limits) {
      super(storage);
      this.limits = limits;
    }

    @Override
    protected IntrepidRepo repo() {
      if (closed) {
        throw new RepoClosedException("The repo was closed.", null);
      }
      return super.repo();
    }

    @Override
    public Committed commit(Commit commit) {
      limits.check(commit);
      return super.commit(commit);
    }

    @Override
    public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
        throws InterruptedException {
      long end = System.nanoTime() + timeout.toNanos();
      boolean there = super.awaitPast(topic, sequence, Duration.ZERO);
      while (!there && System.nanoTime() < end) {
        there = super.awaitPast(topic, sequence, LOOK_AGAIN);
      }
      return there;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
