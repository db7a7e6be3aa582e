package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A poller whose thread somebody interrupts: with the flag set, none of its waits would last. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackgroundPollerTest {

  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final AtomicInteger sleeps = new AtomicInteger();
  private final BackgroundPoller poller =
      new BackgroundPoller(
          "test-poller",
          Duration.ofMillis(1),
          Duration.ofMillis(2),
          () -> thread.set(Thread.currentThread()),
          sleeps::incrementAndGet);

  @AfterEach
  void close() {
    poller.close();
  }

  @Test
  void it_waits_between_two_ticks_although_it_was_interrupted() {
    poller.use();
    eventually(() -> thread.get() != null);
    thread.get().interrupt();

    eventually(
        () -> {
          poller.use();
          return !thread.get().isInterrupted();
        });
  }

  @Test
  void it_sleeps_although_it_was_interrupted() {
    poller.use();
    eventually(() -> sleeps.get() > 0);
    thread.get().interrupt();

    eventually(() -> !thread.get().isInterrupted());
  }
}
