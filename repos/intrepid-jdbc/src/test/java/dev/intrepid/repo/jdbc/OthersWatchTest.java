package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The watch for what others publish, whose look fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OthersWatchTest {

  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final Published published = new Published(new SeenLog());
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger letGo = new AtomicInteger();

  @Test
  void a_look_that_the_database_fails_is_followed_by_another() throws Exception {
    assertThat(isWokenAfter(new SQLException("The server is away."))).isTrue();
  }

  @Test
  void a_look_that_is_refused_is_followed_by_another() throws Exception {
    assertThat(isWokenAfter(new RepoFormatException("It is no repo.", null))).isTrue();
  }

  @Test
  void a_look_without_memory_is_followed_by_another() throws Exception {
    assertThat(isWokenAfter(new OutOfMemoryError("Java heap space"))).isTrue();
  }

  @Test
  void it_pauses_although_somebody_has_interrupted_its_thread() throws Exception {
    AtomicBoolean isStillInterrupted = new AtomicBoolean();
    OthersWatch.Look look =
        new OthersWatch.Look() {
          @Override
          public boolean othersPublished() {
            if (looks.incrementAndGet() == 1) {
              Thread.currentThread().interrupt();
              return false;
            }
            isStillInterrupted.set(Thread.currentThread().isInterrupted());
            return true;
          }

          @Override
          public void letGo() {}
        };
    try (OthersWatch watch = new OthersWatch("test-watch", look, published, AT_ONCE, AT_ONCE)) {
      published.waiters().await(SubscriptionTopic.all(), Controls.SOON, () -> looksAgain(watch));
    }

    assertThat(looks).hasValueGreaterThan(1);
    assertThat(isStillInterrupted).isFalse();
  }

  private boolean looksAgain(OthersWatch watch) {
    watch.watch();
    return looks.get() > 1;
  }

  /** Whether a waiter is woken by the look after one that fails, and the connection was let go. */
  private boolean isWokenAfter(Throwable failure) throws Exception {
    OthersWatch.Look look =
        new OthersWatch.Look() {
          @Override
          public boolean othersPublished() throws SQLException {
            if (looks.incrementAndGet() == 1) {
              thrown(failure);
            }
            return true;
          }

          @Override
          public void letGo() {
            letGo.incrementAndGet();
            if (letGo.get() == 1 && failure instanceof OutOfMemoryError error) {
              throw error;
            }
          }
        };
    try (OthersWatch watch = new OthersWatch("test-watch", look, published, AT_ONCE, AT_ONCE)) {
      return published
          .waiters()
          .await(
              SubscriptionTopic.all(),
              Controls.SOON,
              () -> {
                watch.watch();
                return looks.get() > 1 && letGo.get() > 0;
              });
    }
  }

  private static void thrown(Throwable failure) throws SQLException {
    if (failure instanceof SQLException sql) {
      throw sql;
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    throw (Error) failure;
  }
}
