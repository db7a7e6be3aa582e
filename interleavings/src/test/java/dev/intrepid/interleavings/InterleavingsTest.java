package dev.intrepid.interleavings;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That the harness itself can fail: a situation that nothing can break shows nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterleavingsTest {

  @Test
  void two_threads_that_read_and_then_write_lose_a_count() {
    assertThat(broken(Counts::new, Counts::readAndWrite, Counts::readAndWrite))
        .contains("one was lost");
  }

  @Test
  void two_threads_that_add_in_one_step_lose_none() {
    hold(Counts::new, Counts::add, Counts::add);
  }

  @Test
  void a_thread_that_is_never_woken_is_found() {
    assertThat(broken(Waits::new, Waits::forever)).contains("hung");
  }

  @Test
  void what_one_thread_throws_fails_the_situation() {
    assertThat(broken(Counts::new, Counts::add, Counts::fail)).contains("on purpose");
  }

  @Test
  void a_situation_that_holds_is_not_called_broken() {
    assertThatThrownBy(() -> broken(Counts::new, Counts::add, Counts::add))
        .hasMessageContaining("It holds");
  }

  private static final class Counts implements Situation {
    private final AtomicInteger count = new AtomicInteger();
    private int threads;

    void readAndWrite() {
      threads = 2;
      count.set(count.get() + 1);
    }

    void add() {
      threads = 2;
      count.incrementAndGet();
    }

    void fail() {
      throw new IllegalStateException("on purpose");
    }

    @Override
    public void end() {
      require(count.get() == threads, "one was lost");
    }
  }

  private static final class Waits implements Situation {
    private final Gate never = new Gate();

    void forever() throws InterruptedException {
      never.pass();
    }
  }
}
