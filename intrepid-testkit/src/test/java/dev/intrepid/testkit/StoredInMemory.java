package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.TransactionalRepo;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A storage in memory that outlives the repos opened on it: honest, and with every capability. */
class StoredInMemory implements RepoFixture {

  private static final RepoLimits UNLIMITED = new RepoLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private final List<Consumer<MemoryRepo>> journal = new CopyOnWriteArrayList<>();
  private final AtomicLong timesSetBack = new AtomicLong();
  private final Semaphore turn = new Semaphore(1);
  private final long longestWait;
  private volatile @Nullable MemoryRepo storage;
  private @Nullable Clock clock;

  StoredInMemory() {
    this(Duration.ofNanos(Long.MAX_VALUE));
  }

  /** The same, whose repos end a wait early: it answers false, though it was to last longer. */
  StoredInMemory(Duration longestWait) {
    this.longestWait = longestWait.toNanos();
  }

  @Override
  public IntrepidRepo open(Clock clock, RepoLimits limits) {
    MemoryRepo found = storage;
    if (found == null) {
      this.clock = clock;
      found = new MemoryRepo(clock, UNLIMITED);
      storage = found;
    }
    return new Opened(found, limits);
  }

  @Override
  public Runnable remembered() {
    List<Consumer<MemoryRepo>> soFar = List.copyOf(journal);
    return () -> {
      if (journal.size() > soFar.size()) {
        MemoryRepo earlier = new MemoryRepo(requireNonNull(clock), UNLIMITED);
        soFar.forEach(stored -> stored.accept(earlier));
        storage = earlier;
        timesSetBack.incrementAndGet();
      }
    };
  }

  @Override
  public Connection connect() {
    return MemoryTransaction.on(new InTurn());
  }

  @Override
  public void close() {}

  /** A transaction has the turn from its first event to its end. */
  private final class InTurn implements MemoryTransaction.Storage {
    @Override
    public IntrepidRepo begin() {
      turn.acquireUninterruptibly();
      MemoryRepo copy = new MemoryRepo(requireNonNull(clock), UNLIMITED);
      journal.forEach(stored -> stored.accept(copy));
      return copy;
    }

    @Override
    public void end(List<PendingEvents> published) {
      for (PendingEvents events : published) {
        requireNonNull(storage).publish(events);
        journal.add(repo -> repo.publish(events));
      }
      turn.release();
    }
  }

  private final class Opened extends ForwardingRepo implements LoadableRepo, TransactionalRepo {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final RepoLimits limits;
    private final long timesBefore = timesSetBack.get();
    private volatile long timesNoticed = timesBefore;
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
      timesNoticed = timesSetBack.get();
      return requireNonNull(storage);
    }

    @Override
    public long timesGoneBack() {
      return timesNoticed - timesBefore;
    }

    @Override
    public Committed commit(Commit commit) {
      limits.check(commit);
      long before = commit.timesGoneBack(timesGoneBack()) + timesBefore;
      turn.acquireUninterruptibly();
      try {
        return commitInTurn(commit, before);
      } finally {
        turn.release();
      }
    }

    private Committed commitInTurn(Commit commit, long before) {
      IntrepidRepo now = repo();
      if (before != timesNoticed && !(commit.memos().isEmpty() && commit.markers().isEmpty())) {
        throw new LogWentBackException();
      }
      Committed committed = now.commit(commit);
      journal.add(repo -> repo.commit(commit));
      return committed;
    }

    @Override
    public EventLog publishIn(Connection transaction, PendingEvents events) {
      limits.check(Commit.publishing(events));
      String address = repo().address();
      try {
        if (transaction.isClosed()) {
          throw new UnusableTransactionException("It was closed: " + address, null);
        }
        if (transaction.getAutoCommit()) {
          throw new UnusableTransactionException("Call setAutoCommit(false): " + address, null);
        }
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
      return MemoryTransaction.of(transaction).publish(events);
    }

    @Override
    public void load(StoredRecords records) {
      ((LoadableRepo) repo()).load(records);
      journal.add(repo -> repo.load(records));
    }

    @Override
    public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
        throws InterruptedException {
      long end = System.nanoTime() + Math.min(timeout.toNanos(), longestWait);
      long before = timesNoticed;
      boolean there = super.awaitPast(topic, sequence, Duration.ZERO);
      while (!there && System.nanoTime() < end) {
        there = super.awaitPast(topic, sequence, LOOK_AGAIN) || timesNoticed != before;
      }
      return there;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
