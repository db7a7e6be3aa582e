package dev.intrepid.examples.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.testkit.Controls;
import dev.intrepid.testkit.CrashPoints;
import dev.intrepid.testkit.ManualClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A price is looked up slowly; meanwhile it changes, and a message says so. Whatever dies when,
 * what was looked up before is not stored after. {@code -Dcrash.schedules=10000} takes as many.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PricesCrashTest {

  private static final int SCHEDULES = Integer.getInteger("crash.schedules", 300);
  private static final String ITEM = "bread";
  private static final Duration LOOK = Duration.ofMillis(5);

  private final ManualClock clock = ManualClock.at(Controls.TIME);
  private final AtomicInteger price = new AtomicInteger();
  private volatile CountDownLatch released = new CountDownLatch(0);
  private volatile CountDownLatch begun = new CountDownLatch(0);

  @Test
  void a_crash_at_any_call_leaves_no_price_of_before() {
    assertThat(prices().storage(this::empty).everyPoint()).isGreaterThan(50);
  }

  @Test
  void random_crashes_leave_no_price_of_before() {
    prices().storage(this::empty).random(1, SCHEDULES);
  }

  @Test
  void a_repo_that_stores_what_was_computed_without_its_lease_is_found() {
    assertThatThrownBy(() -> prices().storage(() -> new WithoutLeases(empty())).everyPoint())
        .isInstanceOf(AssertionError.class);
  }

  private CrashPoints prices() {
    return CrashPoints.of(this::app).then(this::changeWhileLookedUp).then(this::requireNew);
  }

  /** Leases of those that died before are over when the next life begins. */
  private IntrepidBuilder app(IntrepidBuilder builder) {
    clock.advance(Duration.ofMinutes(1));
    return builder.clock(clock).state(Prices.Source.class, this::lookUp).handlers(new Prices());
  }

  private MemoryRepo empty() {
    price.set(1);
    return new MemoryRepo(clock, RepoLimits.defaults());
  }

  private int lookUp(String item) throws InterruptedException {
    int seen = price.get();
    begun.countDown();
    released.await();
    return seen;
  }

  private void changeWhileLookedUp(Intrepid app) {
    begun = new CountDownLatch(1);
    released = new CountDownLatch(1);
    FutureTask<Boolean> view = new FutureTask<>(() -> view(app));
    Thread viewer = new Thread(view);
    viewer.start();
    try {
      while (viewer.isAlive() && begun.getCount() > 0) {
        viewer.join(1);
      }
      price.set(2);
      awaitHandled(
          app, app.publish(app.pending(new PriceChanged(ITEM)).withId(EventIds.named("change"))));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      released.countDown();
      requireNoOtherFailure(view);
    }
  }

  /** Whether the price was there: the repo may have died, or be away. */
  private static boolean view(Intrepid app) {
    try {
      return app.view(Prices_price_Memo.uri(ITEM)).isFound();
    } catch (RepoException e) {
      return false;
    }
  }

  private static void requireNoOtherFailure(FutureTask<Boolean> view) {
    try {
      view.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitHandled(Intrepid app, EventRecord change) throws InterruptedException {
    while (true) {
      try {
        app.awaitHandled(change, LOOK);
        return;
      } catch (NotCaughtUpException | SubscriberStoppedException e) {
        app.repo().lastSequence(); // throws if the repo has died
      }
    }
  }

  private void requireNew(Intrepid app) {
    assertThat(app.view(Prices_price_Memo.uri(ITEM)).orElse(0)).isEqualTo(2);
  }

  /** Stores computed memos whether or not their lease is still there. */
  private static final class WithoutLeases extends ForwardingRepo {

    WithoutLeases(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      return super.commit(
          new Commit(
              commit.events(),
              commit.memos().stream().map(WithoutLeases::withoutLease).toList(),
              commit.markers()));
    }

    private static MemoChange withoutLease(MemoChange change) {
      return change instanceof MemoChange.Delete delete && change.uri().startsWith("@computing/")
          ? MemoChange.delete(delete.uri())
          : change;
    }
  }
}
