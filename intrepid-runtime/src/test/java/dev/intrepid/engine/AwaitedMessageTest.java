package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.engine.Apps.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Waits for messages that are not in the log, as after a publish in a transaction: a record of
 * another repo stands for one that is not committed.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwaitedMessageTest {

  private static final Duration MOMENT = Duration.ofMillis(200);

  private final List<Object> seen = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(2);
  private final AtomicInteger reads = new AtomicInteger();

  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public Optional<EventRecord> entry(UUID id) {
          reads.incrementAndGet();
          asked.countDown();
          return super.entry(id);
        }
      };

  private Intrepid app() {
    return start(repo, new Probe("recorder", (message, step) -> seen.add(message)) {});
  }

  private static EventRecord uncommitted(int before) {
    try (Intrepid elsewhere = start(new MemoryRepo())) {
      for (int i = 0; i < before; i++) {
        elsewhere.publish(new Added("before", i));
      }
      return elsewhere.publish(new Added("a", 1));
    }
  }

  @Test
  void a_message_that_is_not_in_the_log_is_not_handled() throws Exception {
    EventRecord message = uncommitted(0);
    try (Intrepid app = app()) {
      assertThatThrownBy(() -> app.awaitHandled(message, MOMENT))
          .isInstanceOf(NotCaughtUpException.class)
          .hasMessage(
              "Not done with Added within PT0.2S: it is not in the log (id: "
                  + message.id()
                  + ", stream: keys/a). The transaction in which it was published is not committed"
                  + " yet, or was rolled back: wait for it after the commit.");
    }
  }

  @Test
  void a_message_that_nobody_takes_is_waited_for_until_it_is_in_the_log() throws Exception {
    EventRecord message = uncommitted(0);
    try (Intrepid app = start(repo)) {
      Future<Boolean> waiting = beside(() -> awaits(message, app));
      assertThat(asked.await(SOON.toNanos(), TimeUnit.NANOSECONDS)).isTrue();
      assertThat(waiting.isDone()).isFalse();

      app.publish(app.pending(new Added("a", 1)).withId(message.id()));

      assertThat(answerOf(waiting)).isTrue();
    }
  }

  private static boolean awaits(EventRecord message, Intrepid app) throws InterruptedException {
    app.awaitHandled(message, SOON);
    return true;
  }

  @Test
  void a_message_that_comes_to_another_place_is_waited_for_there() throws Exception {
    EventRecord message = uncommitted(1);
    try (Intrepid app = app()) {
      Future<Boolean> waiting = beside(() -> awaits(message, app));
      assertThat(asked.await(SOON.toNanos(), TimeUnit.NANOSECONDS)).isTrue();

      app.publish(app.pending(new Added("a", 1)).withId(message.id()));

      assertThat(answerOf(waiting)).isTrue();
      assertThat(seen).containsExactly(new Added("a", 1));
    }
  }

  @Test
  void another_message_in_its_place_is_named() throws Exception {
    EventRecord message = uncommitted(0);
    try (Intrepid app = app()) {
      EventRecord other = app.publish(new Added("b", 2));
      assertThatThrownBy(() -> app.awaitHandled(message, SOON))
          .isInstanceOf(NotHandledException.class)
          .hasMessage(
              "The log does not have Added (id: "
                  + message.id()
                  + ", stream: keys/a, sequence: 1), but in its place Added (id: "
                  + other.id()
                  + ", stream: keys/b, sequence: 1). The transaction in which it was published was"
                  + " rolled back, or it was published to another repo. Publish it again if it is"
                  + " still to be.");
    }
  }

  @Test
  void a_message_of_the_log_is_asked_for_once() throws Exception {
    try (Intrepid app = app()) {
      EventRecord message = app.publish(new Added("a", 1));
      reads.set(0);

      app.awaitHandled(message, SOON);

      assertThat(reads).hasValue(1);
      assertThat(seen).containsExactly(new Added("a", 1));
    }
  }
}
