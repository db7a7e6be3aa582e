package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionsCommandTest {

  private final Shop shop =
      new Shop().withMarker("billing@orders/*", "orders/*", 0).withOrders(3).withEvent("notes/1");

  @Test
  void lag_counts_the_messages_of_the_target_and_not_the_rest_of_the_log() {
    Run run = Run.of("subscriptions", "--json", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "{\"subscriber\":\"billing\",\"trackingStream\":\"billing@orders/*\","
                + "\"target\":\"orders/*\",\"shard\":0,\"shards\":1,\"marker\":0,\"head\":"
                + shop.repo.lastSequence()
                + ",\"lag\":3,\"lagIsExact\":true,\"moves\":1,"
                + "\"movedAt\":\"2026-03-01T12:00:00Z\"}");
  }

  @Test
  void a_table_for_people() {
    Run run = Run.of("subscriptions", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0).split(" {2,}"))
        .containsExactly("SUBSCRIBER", "TARGET", "SHARD", "MARKER", "HEAD", "LAG", "MOVED AT");
    assertThat(run.outLines().get(1))
        .startsWith("billing     orders/*  1 of 1")
        .endsWith("  3  2026-03-01 12:00:00");
  }

  @Test
  void more_than_a_page_of_subscribers_comes_whole_and_once() {
    for (int i = 0; i < 250; i++) {
      shop.withMarker("s-" + i + "@*", "*", 1);
    }

    Run run = Run.of("subscriptions", "--json", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(251).doesNotHaveDuplicates();
  }

  @Test
  void nobody_has_read_yet() {
    Shop quiet = new Shop().withOrders(1);

    Run run = Run.of("subscriptions", "--repo", quiet.address);

    assertThat(run.outLines())
        .containsExactly("No subscriber has read from " + quiet.address + " yet.");
  }
}
