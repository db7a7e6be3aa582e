package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.worker.LayoutChangedException;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the shards that are stored of a subscriber to one sequence, and then begins as many as the
 * program has. Another program may be at work on them: it is fenced first, so that it stands by for
 * the moment that this takes once the shards are near the end of the log; until they are, it is
 * tried again. For one thread.
 */
final class LayoutChange implements Runnable {

  /** What may be ended by an interrupt. */
  interface Waiting {
    void run() throws InterruptedException;
  }

  /** Where the shards are put. */
  interface Placing {
    /**
     * Puts shards in the place of those before, which end.
     *
     * @param areToWork whether they go on if the subscriber stood by behind its heir
     * @throws InterruptedException if the subscriber is being closed, or stands by again
     */
    void put(List<SubscriberShard> shards, boolean areToWork) throws InterruptedException;

    /**
     * Waits, again if an interrupt is not meant to end the change: without it nobody begins the
     * shards.
     *
     * @throws InterruptedException if the subscriber is being closed, or stands by again
     */
    void waitFor(Waiting waiting) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(RunningSubscriber.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final SubscriberSpec spec;
  private final SubscriptionLayout layout;
  private final ProgressWaiters waiters;
  private final RepoOutage outage;
  private final Duration lookEvery;
  private final IntFunction<List<SubscriberShard>> shards;
  private final Placing placing;

  /**
   * A change to as many shards as the program has.
   *
   * @param shards makes so many shards
   */
  LayoutChange(
      SubscriberSpec spec,
      SubscriptionLayout layout,
      EngineContext context,
      IntFunction<List<SubscriberShard>> shards,
      Placing placing) {
    this.spec = spec;
    this.layout = layout;
    this.waiters = context.waiters();
    this.outage = context.outage();
    this.lookEvery = context.members().lookEvery();
    this.shards = shards;
    this.placing = placing;
  }

  /** Has as many shards as the program has stand by, if the subscriber does. */
  void standBy() throws InterruptedException {
    placing.put(shards.apply(spec.shards()), false);
  }

  /** Begins to deliver to as many shards as the program has, whatever is stored. */
  void begin() throws InterruptedException {
    placing.put(shards.apply(spec.shards()), true);
  }

  /** Waits that long, unless it is to end. */
  void sleep(Duration time) throws InterruptedException {
    placing.waitFor(() -> Thread.sleep(time.toMillis()));
  }

  @Override
  public void run() {
    try {
      while (!hasChanged()) {
        awaitSignal(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      LOG.debug("{}: closed while its shards were brought to one point", spec.name(), e);
    } catch (RepoClosedException e) {
      LOG.debug("{}: the repo was closed", spec.name(), e);
    } finally {
      outage.left(this);
    }
  }

  private boolean hasChanged() throws InterruptedException {
    try {
      boolean isDone = changes();
      outage.ended(this);
      return isDone;
    } catch (RepoClosedException e) {
      throw e;
    } catch (RepoException e) {
      outage.met(this, spec.name(), e);
      return false;
    } catch (RuntimeException | Error e) {
      // Nobody else begins these shards.
      LOG.error("{}: cannot begin its shards; trying again in {}", spec.name(), lookEvery, e);
      awaitSignal(lookEvery);
      return false;
    }
  }

  private void awaitSignal(Duration atMost) throws InterruptedException {
    placing.waitFor(() -> waiters.await(atMost, () -> false));
  }

  private boolean changes() throws InterruptedException {
    int stored = layout.count();
    if (stored == spec.shards()) {
      begin();
      return true;
    }
    layout.fence(stored);
    long reached = layout.furthest(stored);
    LOG.info(
        "{}: bringing its shards to sequence {}, to change their number from {} to {}",
        spec.name(),
        reached,
        stored,
        spec.shards());
    List<SubscriberShard> old = shards.apply(stored);
    old.forEach(shard -> shard.worker().takeOverUpTo(reached));
    placing.put(old, true);
    placing.waitFor(() -> SubscriberShard.awaitEnd(old, waiters));
    return hasStopped(old) || (layout.change(stored, reached) && changes());
  }

  /**
   * Whether one of them stopped for another reason than a change of their number by another
   * program: then this one has nothing to do with them any more.
   */
  private static boolean hasStopped(List<SubscriberShard> old) {
    return old.stream()
        .map(SubscriberShard::worker)
        .filter(worker -> worker.state() == SubscriptionState.STOPPED)
        .anyMatch(worker -> !isOfNumber(worker.failure().orElse(null)));
  }

  private static boolean isOfNumber(@Nullable Throwable failure) {
    return failure instanceof LayoutChangedException changed && changed.isOfNumber();
  }
}
