package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.subscription.SubscriptionName;
import java.util.Arrays;
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
                + "\"target\":\"orders/*\",\"shard\":1,\"shards\":1,\"marker\":0,\"head\":"
                + shop.repo.lastSequence()
                + ",\"lag\":3,\"lagIsExact\":true,\"epoch\":1,"
                + "\"movedAt\":\"2026-03-01T12:00:00Z\",\"paused\":false}");
  }

  @Test
  void a_table_for_people() {
    Run run = Run.of("subscriptions", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0).split(" {2,}"))
        .containsExactly(
            "SUBSCRIBER", "TARGET", "SHARD", "MARKER", "HEAD", "LAG", "MOVED AT", "PAUSED");
    assertThat(run.outLines().get(1))
        .startsWith("billing     orders/*  1 of 1")
        .endsWith("  3  2026-03-01 12:00:00");
  }

  @Test
  void one_that_is_paused_says_so_until_it_is_resumed() {
    Run pause = Run.of("subscriptions", "pause", "billing", "--repo", shop.address);
    Run paused = Run.of("subscriptions", "--repo", shop.address);
    Run resume = Run.of("subscriptions", "resume", "--json", "billing", "--repo", shop.address);
    Run resumed = Run.of("subscriptions", "--repo", shop.address);

    assertThat(pause.outLines())
        .containsExactly(
            "billing is asked to pause. The app that runs it does so within about a second, or when"
                + " it is started next.");
    assertThat(paused.outLines().get(1)).endsWith("paused");
    assertThat(resume.outLines()).containsExactly("{\"subscriber\":\"billing\",\"paused\":false}");
    assertThat(resumed.outLines().get(1)).doesNotContain("paused");
  }

  @Test
  void a_misspelled_subscriber_is_not_paused() {
    Run run = Run.of("subscriptions", "pause", "biling", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No subscriber biling has read from "
                + shop.address
                + ". Did you mean billing?");
    assertThat(shop.repo.listMemos("@control/", "", 10)).isEmpty();
  }

  @Test
  void a_subscriber_that_is_not_there_is_answered_with_those_that_are() {
    shop.withMarker("shipping@*", "*", 1);

    Run run = Run.of("subscriptions", "pause", "x", "--repo", shop.address);

    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No subscriber x has read from "
                + shop.address
                + ". There are billing and shipping.");
  }

  @Test
  void what_a_subscriber_stores_is_not_known_without_its_program() {
    Run run = Run.of("subscriptions", "rewind", "billing", "--yes", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No class on the class path is the subscriber billing, so it is not known"
                + " what it stores: run this with the jar of its app alone.");
  }

  @Test
  void a_rebuild_does_one_thing_at_a_time() {
    Run run =
        Run.of("subscriptions", "rebuild", "billing", "--diff", "--finish", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("./intrepid: Say one of --diff, --finish and --abandon.");
  }

  @Test
  void a_shadow_is_told_as_long_as_its_rebuild_is_under_way() {
    shop.withMarker("billing~shadow@*", "*", 1);
    assertThat(Run.of("subscriptions", "--repo", shop.address).out()).doesNotContain("~shadow");

    SubscriptionControl.of(shop.repo, SubscriptionName.of("billing~shadow")).pause();
    assertThat(Run.of("subscriptions", "--repo", shop.address).out()).contains("~shadow");
  }

  @Test
  void a_place_to_go_back_to_that_is_none() {
    Run run = Run.of("subscriptions", "rewind", "billing", "--to", "noon", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: --to is beginning, a sequence, or a time such as 2026-03-01T12:00:00Z, not"
                + " noon.");
  }

  @Test
  void a_stream_goes_back_to_its_beginning_and_nowhere_else() {
    Run run =
        Run.of(
            "subscriptions",
            "rewind",
            "billing",
            "--stream",
            "orders/o-1",
            "--to",
            "7",
            "--repo",
            shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: --stream goes back to the beginning of that stream: leave --to 7 away.");
  }

  @Test
  void a_stream_to_send_back_that_is_none() {
    Run run =
        Run.of(
            "subscriptions", "rewind", "billing", "--stream", "orders//", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("./intrepid: A stream URI has no empty segment (stream: orders//).");
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
  void a_subscriber_is_retired_once_that_is_confirmed_and_lags_no_more() {
    shop.withMarker("counting@*", "orders/*", 0);
    String[] retire = {"subscriptions", "retire", "counting", "--repo", shop.address};
    Run plan = Run.of(with(retire, "--dry-run"));
    Run refused = Run.of(retire);
    Run done = Run.of(with(retire, "--yes"));

    assertThat(plan.outLines()).containsExactly("counting would be retired at sequence 0.");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errLines())
        .containsExactly(
            "./intrepid: This ends the subscriber counting and removes its memos; --dry-run shows"
                + " what it would do. Say --yes if that is what you want.");
    assertThat(done.outLines()).containsExactly("counting is retired at sequence 0.");
    assertThat(Run.of("status", "--repo", shop.address).out()).doesNotContain("counting");
    assertThat(Run.of("subscriptions", "--repo", shop.address).out()).doesNotContain("counting");
  }

  @Test
  void what_a_retired_subscriber_folded_is_handed_over() {
    shop.withMarker("counting@*", "orders/*", 0)
        .withMemo("sums/a", "1")
        .withMemo(
            "@keeper/counting",
            "{\"subscriber\":\"counting\",\"kept\":[{\"template\":\"sums/{key}\","
                + "\"handlers\":[\"sum(Added)\"],\"messages\":[{\"type\":\"Added\"}]}]}");
    Run run =
        Run.of(
            "subscriptions",
            "retire",
            "--json",
            "counting",
            "--hand-over-to",
            "totals",
            "--yes",
            "--repo",
            shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "{\"subscriber\":\"counting\",\"dryRun\":false,\"sequence\":0,"
                + "\"handedOverTo\":\"totals\",\"memos\":{\"sums/{key}\":1},\"parked\":0,"
                + "\"skipped\":0}");
    assertThat(Run.of("subscriptions", "--repo", shop.address).out()).contains("totals");
    assertThat(Run.of("memos", "--prefix", "sums/", "--repo", shop.address).out())
        .contains("sums/a");
  }

  @Test
  void memos_are_adopted_by_a_program_that_is_there() {
    Run run =
        Run.of("subscriptions", "adopt", "billing", "sums/{key}", "--yes", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines().get(0)).contains("No class on the class path is the subscriber");
  }

  private static String[] with(String[] args, String more) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = more;
    return all;
  }

  @Test
  void nobody_has_read_yet() {
    Shop quiet = new Shop().withOrders(1);

    Run run = Run.of("subscriptions", "--repo", quiet.address);

    assertThat(run.outLines())
        .containsExactly("No subscriber has read from " + quiet.address + " yet.");
  }
}
