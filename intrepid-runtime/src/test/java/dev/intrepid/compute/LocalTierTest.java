package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.json.JsonFormat;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalTierTest {

  private static final String URI = "prices/bread";

  private final Route<String> route =
      new Route<>(MemoSpec.of("price", "prices/{item}", Desk.TEXT), 0, (memo, call) -> null);
  private final LocalTier tier = new LocalTier(1_000_000, Runnable::run);
  private final CountDownLatch isGoingIn = new CountDownLatch(1);
  private final CountDownLatch mayGoIn = new CountDownLatch(1);

  @Test
  void what_is_going_in_while_all_under_its_prefix_are_dropped_is_dropped() throws Exception {
    drops(() -> tier.dropAll("prices/"));
  }

  @Test
  void what_is_going_in_while_it_is_dropped_is_dropped() throws Exception {
    drops(() -> tier.drop(URI));
  }

  private void drops(Runnable drop) throws Exception {
    long stamp = tier.stamp(URI);
    FutureTask<Boolean> putting =
        new FutureTask<>(() -> tier.put(URI, new SlowEntry(), stamp), true);
    new Thread(putting, "putting").start();
    await(isGoingIn);

    FutureTask<Boolean> dropped = new FutureTask<>(drop, true);
    Thread dropping = new Thread(dropped, "dropping");
    dropping.start();
    eventually(() -> dropped.isDone() || isStill(dropping));
    mayGoIn.countDown();
    answerOf(putting);
    answerOf(dropped);

    assertThat(tier.get(URI)).isNull();
  }

  private static boolean isStill(Thread thread) {
    return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED;
  }

  private ComputedMemo<String> memo() {
    return ComputedMemo.of(route, URI, "three", Instant.EPOCH, JsonFormat.standard()).stored(1);
  }

  /** Is weighed as it goes in, after the look whether it was dropped. */
  private final class SlowEntry extends LocalTier.Entry {
    SlowEntry() {
      super(route, memo(), Long.MAX_VALUE);
    }

    @Override
    int weight() {
      isGoingIn.countDown();
      await(mayGoIn);
      return super.weight();
    }
  }
}
