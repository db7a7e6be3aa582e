package dev.intrepid.fuzzing.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.repo.RepoClosedException;
import java.time.Duration;
import java.util.List;

/**
 * A process that runs a release. If it is killed, what is asked of it is answered by a {@link
 * RepoClosedException}. For one thread.
 *
 * @param repo the repo as this process sees it
 */
record Running(Release release, Intrepid app, MortalRepo repo) {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(50);

  void publish(Message message, Expected expected) {
    try {
      app.publish(release.object(message));
      expected.published(message);
    } catch (RepoClosedException e) {
      if (Stored.has(repo.beneath(), message)) {
        expected.published(message);
      }
      throw e;
    }
  }

  /** Waits in short intervals, since an app that waits may not notice that it is killed. */
  void awaitCaughtUp() throws InterruptedException {
    long deadline = System.nanoTime() + ONLY_IF_STUCK.toNanos();
    while (!hasCaughtUp(deadline)) {
      repo.requireAlive();
    }
  }

  private boolean hasCaughtUp(long deadline) throws InterruptedException {
    try {
      app.awaitCaughtUp(LOOK);
      return true;
    } catch (NotCaughtUpException e) {
      if (System.nanoTime() > deadline) {
        throw e;
      }
      return false;
    }
  }

  /** Has the streams tried again that an earlier release has left aside, until none is left. */
  void retry() throws InterruptedException {
    long deadline = System.nanoTime() + ONLY_IF_STUCK.toNanos();
    List<SubscriptionControl> all =
        release.program().subscribers().stream()
            .map(subscriber -> app.subscription(subscriber.name().now()))
            .toList();
    all.forEach(SubscriptionControl::retryAll);
    while (!all.stream().allMatch(one -> one.parked().isEmpty())) {
      assertThat(System.nanoTime()).as("streams are left aside").isLessThan(deadline);
      awaitCaughtUp();
    }
    awaitCaughtUp();
  }

  void compare(Expected expected) {
    assertThat(new Comparison(app, release.program(), expected).wrong()).isEmpty();
  }
}
