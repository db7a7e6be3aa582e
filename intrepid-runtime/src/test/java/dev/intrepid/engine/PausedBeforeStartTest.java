package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A subscriber is paused by a person before a program has it for the first time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PausedBeforeStartTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final SubscriptionControl control =
      SubscriptionControl.of(repo, SubscriptionName.of("billing"));

  @Test
  void one_without_shards_is_paused_when_it_begins() {
    control.pause();
    try (Intrepid app = Apps.start(repo, billing())) {
      assertThat(app.subscription("billing").isPaused()).isTrue();
    }
  }

  @Test
  void one_with_shards_is_paused_when_it_begins() {
    control.pause();
    try (Intrepid app = Apps.start(repo, billing().shards(2))) {
      assertThat(app.subscription("billing").isPaused()).isTrue();
    }
  }

  @Test
  void one_that_takes_the_place_of_a_former_name_is_paused_when_it_does() {
    Apps.start(repo, new Probe("invoices", (message, step) -> {}) {}).close();
    control.pause();
    try (Intrepid app = Apps.start(repo, billing().formerly("invoices"))) {
      assertThat(app.subscription("billing").isPaused()).isTrue();
    }
  }

  private static Probe billing() {
    return new Probe("billing", (message, step) -> {}) {};
  }
}
