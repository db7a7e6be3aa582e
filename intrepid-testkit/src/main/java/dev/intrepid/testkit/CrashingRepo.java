package dev.intrepid.testkit;

import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A repo as one process sees it, which crashes at given calls. After a death every call fails, as
 * if the process was gone; the repo beneath lives on. Thread-safe.
 */
final class CrashingRepo extends ForwardingRepo {

  private final Calls calls;
  private volatile boolean hasCrashed;
  private volatile boolean isDead;

  CrashingRepo(IntrepidRepo repo, Calls calls) {
    super(repo);
    this.calls = calls;
  }

  /** Counts the calls of all lives of an app, and says at which to crash. Thread-safe. */
  static final class Calls {
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CrashPoint.Way> points = new HashMap<>();

    Calls(List<CrashPoint> points) {
      points.forEach(point -> this.points.put(point.call(), point.way()));
    }

    int count() {
      return count.get();
    }

    CrashPoint.@Nullable Way next() {
      return points.get(count.incrementAndGet());
    }
  }

  /** Whether it has crashed at a call, with a death or without one. */
  boolean hasCrashed() {
    return hasCrashed;
  }

  boolean isDead() {
    return isDead;
  }

  private <T> T crossing(Supplier<T> call) {
    requireAlive();
    CrashPoint.Way way = calls.next();
    if (way == null) {
      return call.get();
    }
    hasCrashed = true;
    if (way.isAfter()) {
      @SuppressWarnings("unused") // the answer is what gets lost
      T lost = call.get();
    }
    if (way.isDeath()) {
      isDead = true;
    }
    requireAlive();
    throw new RepoUnavailableException("The repo is away (crash point: " + way + ").", null);
  }

  private void requireAlive() {
    if (isDead) {
      throw new RepoClosedException("The process is dead (repo: " + address() + ").", null);
    }
  }

  @Override
  protected <T> T passOn(Function<? super IntrepidRepo, T> call) {
    return crossing(() -> super.passOn(call));
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    requireAlive();
    return super.awaitPast(topic, sequence, timeout);
  }

  /**
   * Asked by threads at times of their own, so it is no place to crash at that could be repeated.
   */
  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return repo().changedMemosSince(revision, limit);
  }

  /** A process knows this without its storage. */
  @Override
  public long timesGoneBack() {
    return repo().timesGoneBack();
  }
}
