package dev.intrepid.engine.worker;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Gate;
import dev.intrepid.interleavings.Situation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkerThreadInterleavedTest {

  @Test
  void a_wake_ends_the_wait_it_meets_or_the_next_one_and_interrupts_no_work() {
    hold(Waiting::new, Waiting::worksOnce, Waiting::wakes);
  }

  @Test
  void an_end_is_not_slept_through() {
    hold(Waiting::new, Waiting::worksUntilEnded, Waiting::ends);
  }

  @Test
  void an_end_beside_a_wake_is_not_slept_through() {
    hold(Waiting::new, Waiting::worksUntilEnded, Waiting::wakes, Waiting::ends);
  }

  @Test
  void a_wake_that_only_interrupts_is_found_to_interrupt_the_work_after_the_wait() {
    assertThat(broken(Waiting::new, Waiting::worksOnce, Waiting::interrupts)).contains("at work");
  }

  private static final class Waiting implements Situation {
    private final Gate never = new Gate();
    private final Gate ended = new Gate();
    private boolean interrupted;
    private boolean untilEnded;
    private final WorkerThread worker = new WorkerThread("worker", this::work);

    private void work() {
      try {
        do {
          worker.waitFor(never::pass);
        } while (untilEnded && !worker.isEnding());
        interrupted = Thread.currentThread().isInterrupted() && !worker.isEnding();
      } catch (InterruptedException e) {
        interrupted = !worker.isEnding();
      }
      ended.knock();
    }

    void worksOnce() throws InterruptedException {
      worker.start();
      ended.pass();
      require(!interrupted, "interrupted at work");
    }

    void worksUntilEnded() throws InterruptedException {
      untilEnded = true;
      worksOnce();
    }

    void wakes() {
      worker.wake();
    }

    void ends() {
      worker.end();
    }

    /** Interrupts it whatever it does, after a wake that ends its wait. */
    void interrupts() {
      worker.wake();
      worker.interrupt();
    }
  }
}
