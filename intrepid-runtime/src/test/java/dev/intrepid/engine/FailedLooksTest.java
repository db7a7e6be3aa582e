package dev.intrepid.engine;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails in the thread that looks for requests and other apps is over with its cause. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedLooksTest {

  private static final String LOOKING = "intrepid-requests";

  private final AtomicReference<String> breaksAt = new AtomicReference<>("");
  private final AtomicReference<Throwable> breaks = new AtomicReference<>();
  private final WrappedRepo repo =
      new WrappedRepo() {
        @Override
        public List<CacheRecord> listMemos(String prefix, String after, int limit) {
          breakAt(prefix);
          return super.listMemos(prefix, after, limit);
        }

        @Override
        public Committed commit(Commit commit) {
          commit.memos().forEach(change -> breakAt(change.uri()));
          return super.commit(commit);
        }
      };

  private void breakAt(String place) {
    if (Thread.currentThread().getName().equals(LOOKING) && place.startsWith(breaksAt.get())) {
      Throwable thrown = breaks.getAndSet(null);
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@control/", "@member/"})
  void a_request_is_seen_after_an_error_of_a_moment(String place) {
    breaksAt.set(place);
    seesRequestsAfter(new OutOfMemoryError("no memory for a moment, says the test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@control/", "@member/"})
  void a_request_is_seen_after_an_exception_that_nobody_expected(String place) {
    breaksAt.set(place);
    seesRequestsAfter(new JsonFormatException("not what it should be, says the test", null));
  }

  @Test
  void a_request_is_seen_after_somebody_has_interrupted_the_thread_that_looks() {
    try (Intrepid app = Apps.start(repo, summing())) {
      Thread looking =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals(LOOKING))
              .findFirst()
              .orElseThrow();
      looking.interrupt();
      eventually(() -> !looking.isInterrupted());

      pauseElsewhere();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
    }
  }

  private void seesRequestsAfter(Throwable failure) {
    try (Intrepid app = Apps.start(repo, summing())) {
      breaks.set(failure);
      eventually(() -> breaks.get() == null);

      pauseElsewhere();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
    }
  }

  @Test
  void a_request_is_seen_although_nobody_can_read_what_another_app_says_of_itself() {
    try (Intrepid app = Apps.start(repo, summing())) {
      repo.setMemo(CacheRecord.of("@member/damaged", Json.of("[]")));

      pauseElsewhere();
      eventually(() -> app.status().get(0).state() == SubscriptionState.PAUSED);
      assertThat(app.health().isHealthy()).isTrue();
    }
  }

  /** Another process asks for it, which only the memo tells. */
  private void pauseElsewhere() {
    SubscriptionControl.of(repo.memory, SubscriptionName.of("sums")).pause();
  }

  private static Probe summing() {
    return new Probe("sums", Probe::sum) {}.folds();
  }
}
