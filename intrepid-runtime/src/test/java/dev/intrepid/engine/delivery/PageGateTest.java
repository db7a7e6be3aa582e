package dev.intrepid.engine.delivery;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PageGateTest {

  @Test
  void a_request_is_done_beside_a_page_that_does_not_end_in_time() throws Exception {
    PageGate gate = new PageGate("billing", Duration.ofMillis(1));
    whileAPageIsInHand(gate, () -> assertThat(gate.<String>alone(() -> "done")).isEqualTo("done"));
  }

  @Test
  void a_page_in_hand_is_told_that_a_request_waits_for_it() throws Exception {
    PageGate gate = new PageGate("billing");
    gate.enter();
    assertThat(gate.isWanted()).isFalse();
    Thread asking = new Thread(() -> gate.alone(() -> "done"));
    asking.start();
    eventually(gate::isWanted);
    gate.leave();
    asking.join();
    assertThat(gate.isWanted()).isFalse();
  }

  @Test
  void a_request_whose_thread_is_interrupted_is_done_and_the_interrupt_is_kept() throws Exception {
    PageGate gate = new PageGate("billing");
    whileAPageIsInHand(
        gate,
        () -> {
          Thread.currentThread().interrupt();
          assertThat(gate.<String>alone(() -> "done")).isEqualTo("done");
          assertThat(Thread.interrupted()).isTrue();
        });
  }

  private static void whileAPageIsInHand(PageGate gate, Runnable then) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch isOver = new CountDownLatch(1);
    Thread page =
        new Thread(
            () -> {
              try {
                gate.enter();
                begun.countDown();
                isOver.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                gate.leave();
              }
            });
    page.start();
    begun.await();
    try {
      then.run();
    } finally {
      isOver.countDown();
      page.join();
    }
  }
}
