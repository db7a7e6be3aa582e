package dev.intrepid.engine.step;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Situation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallTimerInterleavedTest {

  @Test
  void an_alarm_that_rings_as_its_call_ends_interrupts_nothing_after_it() {
    hold(Calling::new, Calling::calls, Calling::rings);
  }

  @Test
  void an_alarm_that_rings_late_is_not_taken_for_that_of_the_next_call() {
    hold(Calling::new, Calling::callsTwice, Calling::rings);
  }

  @Test
  void an_alarm_that_does_not_ask_which_call_is_running_is_found() {
    assertThat(broken(Calling::new, Calling::calls, Calling::interrupts))
        .contains("after its call");
  }

  private static final class Calling implements Situation {
    private final CallTimer timer = new CallTimer(this::set);
    private volatile @Nullable Runnable alarm;
    private volatile @Nullable Thread caller;

    /** Keeps the first alarm; those of later calls never ring. */
    private Runnable set(Duration time, Runnable ring) {
      if (alarm == null) {
        alarm = ring;
      }
      return () -> {};
    }

    void calls() {
      caller = Thread.currentThread();
      timer.start(Duration.ofSeconds(1));
      ends();
    }

    void callsTwice() {
      calls();
      timer.start(Duration.ofSeconds(1));
      require(!ends(), "the second call was told of the alarm of the first");
    }

    private boolean ends() {
      boolean tookTooLong = timer.stop();
      require(!Thread.currentThread().isInterrupted(), "interrupted after its call");
      return tookTooLong;
    }

    void rings() {
      Runnable set = alarm;
      if (set != null) {
        set.run();
      }
    }

    /** What an alarm would do that does not look which call is running. */
    void interrupts() {
      Thread calling = caller;
      if (calling != null) {
        calling.interrupt();
      }
    }
  }
}
