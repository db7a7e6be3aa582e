package dev.intrepid.repo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedTest {

  private final List<Long> told = new ArrayList<>();
  private final Published published = new Published(new SeenLog(), told::add);

  @Test
  void events_of_a_try_without_an_answer_wake_all_waiters_and_are_told_to_others()
      throws Exception {
    AtomicBoolean isStored = new AtomicBoolean();
    CountDownLatch hasLooked = new CountDownLatch(1);
    FutureTask<Boolean> waiting =
        new FutureTask<>(
            () ->
                published
                    .waiters()
                    .await(
                        SubscriptionTopic.all(),
                        Controls.SOON,
                        () -> {
                          boolean isThere = isStored.get();
                          hasLooked.countDown();
                          return isThere;
                        }));
    new Thread(waiting, "waiting").start();
    hasLooked.await();
    isStored.set(true);
    published.storedBefore(7);

    assertThat(waiting.get()).isTrue();
    assertThat(told).containsExactly(7L);
    assertThat(published.through()).as("others may have stored some after it").isZero();
  }
}
