package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Computations for which the machine has no thread at first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunningComputationsTest {

  private static final String URI = "prices/bread";
  private static final int MORE_THAN_RUN_BESIDE = 100;

  private final Route<String> route =
      new Route<>(MemoSpec.of("price", "prices/{item}", Desk.TEXT), 0, (memo, call) -> null);
  private final ComputedMemo<String> memo =
      ComputedMemo.of(route, URI, "three", Instant.EPOCH, JsonFormat.standard());
  private final CountDownLatch isAsked = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private volatile boolean hasThreads;
  private final RunningComputations running =
      new RunningComputations(RepoOutage.of(new MemoryRepo()), this::thread);

  private Thread thread(Runnable work) {
    if (hasThreads) {
      return new Thread(work);
    }
    isAsked.countDown();
    await(mayAnswer);
    throw new OutOfMemoryError("no threads, says the test");
  }

  @AfterEach
  void end() {
    running.close(Deadline.in(Duration.ZERO));
  }

  @Test
  void one_that_could_not_begin_is_not_waited_for_by_who_comes_later() throws Exception {
    mayAnswer.countDown();
    assertThatThrownBy(() -> running.join(URI, route, () -> memo))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(running.isQuiet()).isTrue();
    hasThreads = true;
    assertThat(running.join(URI, route, () -> memo).await()).isSameAs(memo);
  }

  @Test
  void one_that_could_not_begin_fails_for_all_who_wait_for_it() throws Exception {
    Future<Throwable> first =
        beside(() -> catchThrowable(() -> running.join(URI, route, () -> memo)));
    await(isAsked);
    Computation joined = running.join(URI, route, () -> memo);
    mayAnswer.countDown();

    assertThat(answerOf(first)).isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(joined::await)
        .isInstanceOf(ComputationFailedException.class)
        .hasMessageContaining("no threads, says the test");
  }

  @Test
  void one_beside_that_cannot_begin_fails_nobody_and_is_begun_by_who_comes_later() {
    mayAnswer.countDown();
    for (int i = 0; i < MORE_THAN_RUN_BESIDE; i++) {
      running.beside(URI, route, () -> memo);
    }

    hasThreads = true;
    CountDownLatch hasRun = new CountDownLatch(1);
    running.beside(
        URI,
        route,
        () -> {
          hasRun.countDown();
          return memo;
        });
    await(hasRun);
    eventually(running::isQuiet);
  }
}
