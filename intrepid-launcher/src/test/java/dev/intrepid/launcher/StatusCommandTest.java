package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Shop shop = new Shop().withOrders(3).withMarker("billing@orders/*", "orders/*", 1);

  @Test
  void nobody_runs_it() {
    Run run = status();

    assertThat(run.outLines().get(0).split(" {2,}"))
        .containsExactly(
            "SUBSCRIBER",
            "SHARD",
            "STATE",
            "PROCESS",
            "LAG",
            "WAITING",
            "RATE/S",
            "RETRYING",
            "PARKED",
            "SKIPPED");
    assertThat(run.outLines().get(1)).startsWith("billing     1 of 1  not running             2");
  }

  @Test
  void an_app_that_runs_it_says_how_it_is_doing() {
    say("CATCHING_UP", 120.4, "", "");

    assertThat(status().outLines().get(1)).contains("catching up", " 120 ");
  }

  @Test
  void the_process_that_works_on_a_shard_is_told() {
    say("LIVE", 0, "", "");

    assertThat(status().outLines().get(1)).containsPattern("live +4711@");
    assertThat(Run.of("status", "--json", "--repo", shop.address).outLines().get(0))
        .contains("\"state\":\"live\",\"process\":\"4711@web-1\"");
  }

  @Test
  void how_long_a_message_waits_is_never_cut() {
    String name = "billing-of-all-orders-of-every-shop";
    Shop far = new Shop().withOrders(3).withMarker(name + "@orders/*", "orders/*", 1);

    assertThat(Run.of("status", "--repo", far.address).outLines().get(1))
        .containsPattern(name + "  1 of 1  not running  +2  [0-9]+ d [0-9]+ h  ");
  }

  @Test
  void of_a_shard_that_all_leave_to_another_no_process_is_told() {
    say("STANDBY", 0, "", "");

    assertThat(status().outLines().get(1)).contains("standby").doesNotContain("4711");
  }

  @Test
  void the_one_at_work_counts_and_not_the_one_that_stands_by() {
    say("STANDBY", 0, "", "");
    say("LIVE", 0, "", "");
    say("STANDBY", 0, "", "");

    assertThat(status().outLines().get(1)).contains("live");
  }

  @Test
  void what_holds_it_up_is_told() {
    say("STOPPED", 0, "2026-03-01T11:00:00Z", "no disk");

    Run run = Run.of("status", "--json", "--repo", shop.address);

    assertThat(run.outLines().get(0))
        .contains(
            "\"state\":\"stopped\"",
            "\"lag\":2,\"lagIsExact\":true",
            "\"stuckSince\":\"2026-03-01T11:00:00Z\",\"failure\":\"no disk\",\"timesGoneBack\":0}");
  }

  @Test
  void what_holds_it_up_is_told_in_full_below_the_table() {
    String failure = "no disk, and what it is good for is told in more than fits into a cell";
    say("STOPPED", 0, "2026-03-01T11:00:00Z", failure);

    assertThat(status().outLines().get(2))
        .isEqualTo("billing: stuck since 2026-03-01 11:00:00: " + failure);
  }

  @Test
  void people_read_times_in_seconds_and_our_exceptions_without_their_package() {
    String failure = "dev.intrepid.repo.RepoFullException: There is no space left.";
    say("STOPPED", 0, "2026-03-01T11:00:00.092736308Z", failure);

    assertThat(status().outLines().get(2))
        .isEqualTo(
            "billing: stuck since 2026-03-01 11:00:00: RepoFullException: There is no space left.");
    assertThat(Run.of("status", "--json", "--repo", shop.address).out())
        .contains(
            "\"stuckSince\":\"2026-03-01T11:00:00.092736308Z\"", "\"failure\":\"" + failure + "\"");
  }

  @Test
  void of_several_shards_the_one_that_is_held_up_is_named() {
    Shop sharded = new Shop().withOrders(1);
    SubscriptionMarker next = new SubscriptionMarker("orders/*", 1);
    sharded.repo.moveMarker(new MarkerMove("billing@orders/*", new Shard(1, 2), 0, next));
    ShardReport shard = new ShardReport("billing", 1, 2, "STOPPED", 1, 0, "", "no disk");
    sharded.repo.setMemo(
        new AppReport(UUID.randomUUID(), "", "", 0, now(), now(), List.of(shard), 0, List.of(), 0)
            .memo());

    assertThat(Run.of("status", "--repo", sharded.address).outLines())
        .contains("billing, shard 2 of 2: no disk");
  }

  @Test
  void an_app_that_says_nothing_any_more_may_run_all_the_same() {
    shop.repo.setMemo(silent("4711@web-1", "", 4711).memo());

    Run run = status();

    assertThat(run.outLines().get(1)).contains("silent").doesNotContain("live", "4711");
    assertThat(run.outLines().get(2))
        .isEqualTo(
            "4711@web-1 was last heard of at 2026-03-01 12:00:00: it was killed, is cut off from the"
                + " repo, or cannot store that it runs.");
    assertThat(run.outLines()).hasSize(3);
    assertThat(Run.of("status", "--json", "--repo", shop.address).outLines().get(0))
        .contains(
            "\"state\":\"silent\",\"process\":\"\",\"lastHeardOf\":\"2026-03-01T12:00:00Z\","
                + "\"obstacle\":\"\"");
  }

  @Test
  void a_report_does_not_stay_for_ever() {
    AppReport report = silent("4711@web-1", "", 4711);

    assertThat(report.memo().expiresAt()).contains(NOW.plus(AppReport.KEPT));
  }

  @Test
  void an_app_that_says_nothing_and_whose_process_is_there_is_said_to_run() {
    Members here = new Members(shop.repo, SystemClock.utc());
    here.announce();
    shop.repo.setMemo(
        silent(here.app(), here.process(), here.place(), here.pid(), NOW.plusSeconds(1)).memo());

    assertThat(status().outLines().get(2))
        .isEqualTo(
            here.process()
                + " was last heard of at 2026-03-01 12:00:01, and still runs on this machine.");
    here.end();
  }

  @Test
  void why_apps_may_be_unable_to_say_that_they_run_is_told() {
    Shop full = new Shop(KeptRepoProvider.FULL).withMarker("billing@orders/*", "orders/*", 1);
    full.repo.setMemo(silent("4711@web-1", "", 4711).memo());

    assertThat(Run.of("status", "--repo", full.address).outLines())
        .hasSize(4)
        .last()
        .isEqualTo(
            "Apps that run are likely unable to store that they do: the disk of "
                + full.address
                + " has 8 KiB left.");
    assertThat(Run.of("status", "--json", "--repo", full.address).out())
        .contains("\"obstacle\":\"the disk of " + full.address + " has 8 KiB left\"");
  }

  @Test
  void whether_an_app_runs_that_could_never_say_so_is_unknown() {
    Shop full = new Shop(KeptRepoProvider.FULL).withMarker("billing@orders/*", "orders/*", 1);

    List<String> lines = Run.of("status", "--repo", full.address).outLines();

    assertThat(lines.get(1)).contains("unknown");
    assertThat(lines.get(2)).startsWith("Apps that run are likely unable to store that they do: ");
  }

  @Test
  void where_an_app_says_that_it_runs_nothing_is_looked_for() {
    Shop full = new Shop(KeptRepoProvider.FULL).withMarker("billing@orders/*", "orders/*", 1);
    full.repo.setMemo(silent("4711@web-1", "", 4711).memo());
    full.repo.setMemo(report("LIVE", 0, "", "").memo());

    List<String> lines = Run.of("status", "--repo", full.address).outLines();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("live");
  }

  @Test
  void one_that_is_paused_says_so_though_nobody_runs_it() {
    SubscriptionControl.of(shop.repo, SubscriptionName.of("billing")).pause();

    assertThat(status().outLines().get(1)).contains("paused");
  }

  @Test
  void what_is_parked_is_counted() {
    shop.withParked("billing", "orders/o-2", "no such mailbox");

    Run run = Run.of("status", "--json", "--repo", shop.address);

    assertThat(run.outLines().get(0)).contains("\"parked\":1,\"skipped\":0");
  }

  @Test
  void what_waits_for_its_next_try_is_counted_apart() {
    shop.withWaiting("billing", "orders/o-2", NOW);

    Run run = Run.of("status", "--json", "--repo", shop.address);

    assertThat(run.outLines().get(0)).contains("\"retrying\":1,\"parked\":0,\"skipped\":0");
  }

  @Test
  void why_streams_wait_is_told_though_the_app_was_started_again() {
    say("OUTAGE", 0, "2026-03-01T11:00:00Z", "");
    shop.withWaiting("billing", "orders/o-2", NOW);

    assertThat(status().outLines().get(1)).contains("outage");
    assertThat(status().outLines().get(2))
        .isEqualTo(
            "billing: stuck since 2026-03-01 11:00:00:"
                + " java.lang.IllegalStateException: no such mailbox");
  }

  @Test
  void why_streams_wait_is_told_though_nobody_runs_it() {
    shop.withWaiting("billing", "orders/o-2", NOW);

    assertThat(status().outLines().get(1)).contains("not running");
    assertThat(status().outLines().get(2))
        .isEqualTo("billing: java.lang.IllegalStateException: no such mailbox");
  }

  @Test
  void a_stream_that_was_sent_back_is_not_counted_as_parked() {
    shop.withSentBack("billing", "orders/o-2");

    Run run = Run.of("status", "--json", "--repo", shop.address);

    assertThat(run.outLines().get(0)).contains("\"parked\":0,\"skipped\":0");
  }

  @Test
  void of_a_rebuild_is_told_how_it_takes_the_place() {
    shop.withMarker("billing~shadow@orders/*", "orders/*", 1);
    ControlMemo control = ControlMemo.read(shop.repo, "billing~shadow");
    shop.repo.commit(Commit.changing(control.begun(1).set()));

    assertThat(status().outLines())
        .contains(
            "billing~shadow: when it has caught up, subscriptions rebuild billing --finish puts its"
                + " memos in place");
  }

  @Test
  void that_the_log_has_gone_back_is_told_below_the_table_and_in_each_line() {
    AppReport report = report("LIVE", 0, "", "");
    shop.repo.setMemo(
        new AppReport(
                report.app(),
                report.process(),
                "",
                4711,
                NOW,
                now(),
                report.shards(),
                0,
                List.of(),
                2)
            .memo());

    assertThat(status().outLines().get(2))
        .isEqualTo(
            "The log has gone back, twice since 4711@web-1 began at 2026-03-01 12:00:00: its end"
                + " is gone, and every subscriber has gone on after its stored marker.");
    assertThat(Run.of("status", "--json", "--repo", shop.address).outLines().get(0))
        .contains("\"timesGoneBack\":2");
  }

  @Test
  void an_app_whose_process_is_gone_from_this_machine_does_not_run() {
    String here = new Members(shop.repo, SystemClock.utc()).place();
    AppReport running = report("LIVE", 0, "", "");
    shop.repo.setMemo(running.memo());
    assertThat(status().outLines().get(1)).contains("live");

    shop.repo.setMemo(
        new AppReport(
                running.app(),
                "4711@web-1",
                here,
                Integer.MAX_VALUE,
                NOW,
                now(),
                running.shards(),
                0,
                List.of(),
                0)
            .memo());

    assertThat(status().outLines().get(1)).contains("not running").doesNotContain("4711");
  }

  @Test
  void an_app_that_says_nothing_and_whose_process_is_gone_does_not_run() {
    String here = new Members(shop.repo, SystemClock.utc()).place();
    shop.repo.setMemo(silent("4711@web-1", here, Integer.MAX_VALUE).memo());

    assertThat(status().outLines()).hasSize(2);
    assertThat(status().outLines().get(1)).contains("not running");
  }

  @Test
  void nobody_has_read_yet() {
    Shop quiet = new Shop().withOrders(1);

    Run run = Run.of("status", "--repo", quiet.address);

    assertThat(run.outLines())
        .containsExactly("No subscriber has read from " + quiet.address + " yet.");
  }

  private void say(String state, double rate, String stuckSince, String failure) {
    shop.repo.setMemo(report(state, rate, stuckSince, failure).memo());
  }

  private static AppReport report(String state, double rate, String stuckSince, String failure) {
    ShardReport shard = new ShardReport("billing", 0, 1, state, 1, rate, stuckSince, failure);
    return new AppReport(
        UUID.randomUUID(), "4711@web-1", "", 4711, NOW, now(), List.of(shard), 0, List.of(), 0);
  }

  /** What an app said at noon, when that was long ago. */
  private static AppReport silent(String process, String place, long pid) {
    return silent(UUID.randomUUID(), process, place, pid, NOW);
  }

  private static AppReport silent(UUID app, String process, String place, long pid, Instant at) {
    ShardReport shard = new ShardReport("billing", 0, 1, "LIVE", 1, 0, "", "");
    return new AppReport(app, process, place, pid, at, at, List.of(shard), 0, List.of(), 0);
  }

  private static Instant now() {
    return SystemClock.utc().instant();
  }

  private Run status() {
    return Run.of("status", "--repo", shop.address);
  }
}
