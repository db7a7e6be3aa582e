package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.CopyMark;
import dev.intrepid.exception.UnfinishedCopyException;
import dev.intrepid.json.Json;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoCopyCommandTest {

  private final Shop shop = new Shop();
  private final Shop target = new Shop();

  private Shop filled() {
    return shop.withOrders(3)
        .withEvent("notes")
        .withMemo("customers/ada", "{\"cents\":1.50}")
        .withParked("billing", "orders/o-1", "no such account")
        .withMarker("billing@orders/*", "orders/*", 3);
  }

  private static Run copy(Shop from, Shop to, String... more) {
    List<String> arguments = new ArrayList<>(List.of("repo", "copy", from.address, to.address));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static void assertSame(Shop one, Shop other) {
    assertThat(other.repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 99))
        .isEqualTo(one.repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 99));
    assertThat(other.repo.listMemos("", "", 99)).isEqualTo(one.repo.listMemos("", "", 99));
    assertThat(other.repo.markers("", 99)).isEqualTo(one.repo.markers("", 99));
  }

  private static void assertRefused(Run run, String... words) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(words);
  }

  @Test
  void events_memos_and_markers_are_copied_with_their_numbers_and_times() {
    filled();

    Run run = copy(shop, target);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertSame(shop, target);
  }

  @Test
  void the_repo_that_is_copied_stays_as_it_is() {
    filled();
    EventLog events = shop.repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 99);
    List<CacheRecord> memos = shop.repo.listMemos("", "", 99);
    List<MarkerRecord> markers = shop.repo.markers("", 99);

    copy(shop, target);

    assertThat(shop.repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 99)).isEqualTo(events);
    assertThat(shop.repo.listMemos("", "", 99)).isEqualTo(memos);
    assertThat(shop.repo.markers("", 99)).isEqualTo(markers);
  }

  @Test
  void counts_and_digests_are_printed() {
    filled();

    List<String> lines = copy(shop, target).outLines();

    assertThat(lines.get(0)).matches("WHAT +STREAMS +COUNT +DIGEST");
    assertThat(lines.get(1)).matches("events +notes +1 +[0-9a-f]{32}");
    assertThat(lines.get(2)).matches("events +orders/\\* +3 +[0-9a-f]{32}");
    assertThat(lines.get(3)).matches("events +4 +[0-9a-f]{32}");
    assertThat(lines.get(4)).matches("memos +2 +[0-9a-f]{32}");
    assertThat(lines.get(5)).matches("markers +1 +[0-9a-f]{32}");
    assertThat(lines.get(6))
        .isEqualTo(
            shop.address
                + " is copied to "
                + target.address
                + ": events 4, memos 2, markers 1. All of it was read again and is the same in"
                + " both.");
  }

  @Test
  void each_stream_has_a_digest_if_that_is_asked_for() {
    filled();

    assertThat(copy(shop, target, "--streams").out())
        .containsPattern("orders/o-1 +1 ")
        .containsPattern("orders/o-3 +1 ");
  }

  @Test
  void programs_are_told_the_counts_and_digests() {
    shop.withEvent("notes");

    assertThat(copy(shop, target, "--json").outLines())
        .hasSize(5)
        .first()
        .asString()
        .matches(
            "\\{\"what\":\"events\",\"streams\":\"notes\",\"count\":1,\"digest\":\"[0-9a-f]+\"}");
  }

  @Test
  void what_is_copied_there_and_back_has_the_same_digests() {
    filled();
    Shop back = new Shop();

    List<String> there = copy(shop, target).outLines();
    List<String> andBack = copy(target, back).outLines();

    assertThat(andBack.subList(0, 6)).isEqualTo(there.subList(0, 6));
    assertSame(shop, back);
  }

  @Test
  void an_empty_repo_is_copied_too() {
    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void what_was_copied_already_may_be_copied_again() {
    filled();
    copy(shop, target);

    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
    assertSame(shop, target);
  }

  @Test
  void a_log_that_is_the_beginning_of_the_other_is_gone_on_with() {
    shop.withOrders(2);
    copy(shop, target);
    shop.withEvent("notes").withMemo("customers/ada", "1");

    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
    assertSame(shop, target);
  }

  @Test
  void what_is_stored_in_the_copy_afterwards_goes_on_from_there() {
    filled();
    copy(shop, target);
    MarkerRecord before = shop.repo.marker("billing@orders/*", Shard.ALL).orElseThrow();

    long sequence = target.withEvent("notes").repo.lastSequence();
    long revision = target.repo.setMemo(CacheRecord.of("customers/bob", Json.of("1"))).revision();

    assertThat(sequence).isGreaterThan(shop.repo.lastSequence());
    assertThat(revision).isGreaterThan(shop.repo.changedMemosSince(Long.MAX_VALUE, 1).through());
    assertThat(target.repo.marker("billing@orders/*", Shard.ALL)).contains(before);
  }

  @Test
  void nothing_is_copied_to_another_log() {
    filled();
    target.withEvent("notes");

    assertRefused(
        copy(shop, target),
        "Nothing is copied to " + target.address + ", which has something else than ",
        "where one has event ",
        "(stream: orders/o-1, position: 1, sequence: 1)",
        "(stream: notes, position: 1, sequence: 1)");
    assertThat(target.repo.lastSequence()).isEqualTo(1);
    assertThat(CopyMark.in(target.repo)).isEmpty();
  }

  @Test
  void nothing_is_copied_to_a_log_that_goes_on_where_this_one_ends() {
    shop.withOrders(1);
    copy(shop, target);
    target.withEvent("notes");

    assertRefused(copy(shop, target), "where one has no event, the other has event ");
  }

  @Test
  void nothing_is_copied_over_a_memo_that_was_changed_there() {
    filled();
    copy(shop, target);
    target.withMemo("customers/ada", "{}");

    assertRefused(copy(shop, target), "the memo customers/ada is not the same in both");
    assertThat(target.repo.getMemo("customers/ada").toOptional().orElseThrow().data().toString())
        .isEqualTo("{}");
  }

  @Test
  void nothing_is_copied_over_a_marker_that_was_moved_there() {
    filled();
    target.withMarker("billing@orders/*", "orders/*", 0);

    assertRefused(copy(shop, target), "the markers of billing@orders/* are not the same in both");
  }

  @Test
  void a_repo_that_an_app_runs_on_is_not_copied() {
    run(filled());

    assertRefused(
        copy(shop, target),
        "An app runs on "
            + shop.address
            + " (process: 4711@till): end it first. One that was killed on another machine is"
            + " forgotten after 30 seconds.");
  }

  @Test
  void nothing_is_copied_to_a_repo_that_an_app_runs_on() {
    filled();
    run(target);

    assertRefused(copy(shop, target), "An app runs on " + target.address);
    assertThat(target.repo.lastSequence()).isZero();
  }

  @Test
  void nothing_is_copied_from_a_repo_whose_app_is_there_and_can_store_nothing() {
    filled();
    Members here = new Members(shop.repo, SystemClock.utc());
    here.announce();
    shop.repo.setMemo(
        report(here.app(), here.process(), here.place(), here.pid(), KeptRepoProvider.NOON));
    shop.repo.deleteMemo(AppMember.PREFIX + here.app());

    assertRefused(
        copy(shop, target),
        "An app runs on " + shop.address + " (process: " + here.process() + "): end it first.");

    here.end();
    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
  }

  private static CacheRecord report(UUID app, String process, String place, long pid, Instant at) {
    return new AppReport(app, process, place, pid, at, at, List.of(), 0, List.of(), 0).memo();
  }

  private static void run(Shop app) {
    Instant now = KeptRepoProvider.NOON;
    app.repo.setMemo(
        new AppMember(UUID.randomUUID(), "4711@till", "elsewhere", 4711, now, now, List.of())
            .memo());
  }

  @Test
  void what_apps_say_of_themselves_is_not_copied() {
    filled()
        .repo
        .setMemo(report(UUID.randomUUID(), "4711@till", "elsewhere", 4711, KeptRepoProvider.NOON));

    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(target.repo.listMemoUris("", "", 9)).hasSize(2);
  }

  @Test
  void no_app_runs_on_an_unfinished_copy() {
    IntrepidRepo unfinished = target.repo;
    unfinished.setMemo(new CopyMark("sqlite:shop.db").memo());

    assertThatThrownBy(() -> Intrepid.builder().repo(unfinished).start())
        .isInstanceOf(UnfinishedCopyException.class)
        .hasMessageContaining("(repo: " + target.address + ", copied from: sqlite:shop.db)");
  }

  @Test
  void an_app_runs_on_a_finished_copy() {
    filled();
    copy(shop, target);

    Intrepid.builder().repo(target.repo).start().close();
  }

  @Test
  void in_an_unfinished_copy_what_was_changed_since_is_replaced() {
    filled();
    target.withMemo("customers/gone", "1").withMemo("customers/ada", "2");
    target.repo.setMemo(new CopyMark(shop.address).memo());

    assertThat(copy(shop, target).exitCode()).isEqualTo(ExitCode.OK);
    assertSame(shop, target);
  }

  @Test
  void an_unfinished_copy_is_not_copied() {
    filled().repo.setMemo(new CopyMark("sqlite:shop.db").memo());

    assertRefused(
        copy(shop, target), shop.address + " is an unfinished copy of sqlite:shop.db itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"status", "events", "memos list", "memos stats", "parked list", "subscriptions"})
  void a_command_that_reads_an_unfinished_copy_says_so(String command) {
    target.repo.setMemo(new CopyMark("sqlite:shop.db").memo());
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--json", "--repo", target.address));

    Run run = Run.of(args.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            target.address
                + " is an unfinished copy of sqlite:shop.db, in which events, memos and markers may"
                + " be missing: run ./intrepid repo copy again, which goes on.");
  }

  @Test
  void one_that_is_stopped_says_how_to_go_on() {
    filled();
    StringWriter err = new StringWriter();
    Launcher launcher =
        new Launcher(Run.console(new StringWriter(), err), () -> Apps.of(List.of()));
    launcher.stop();

    int exitCode = launcher.run("repo", "copy", shop.address, target.address);

    assertThat(exitCode).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(err.toString().strip())
        .isEqualTo(
            "Stopped. To go on: ./intrepid repo copy " + shop.address + " " + target.address);
  }

  @Test
  void a_repo_that_is_not_there_is_told() {
    assertRefused(
        Run.of("repo", "copy", "kept:nowhere-at-all", target.address),
        "There is nothing at kept:nowhere-at-all: no repo is there yet.");
  }

  @Test
  void a_repo_is_not_copied_to_itself() {
    Run run = copy(shop, shop);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(shop.address + " cannot be copied to itself.");
  }

  @Test
  void a_repo_that_cannot_be_loaded_is_told() {
    assertRefused(
        Run.of("repo", "copy", shop.address, "kept:plain"),
        "Nothing can be copied to kept:plain: repos of its kind cannot take over what another"
            + " has.");
  }

  @Test
  void a_copy_that_would_be_gone_with_the_command_is_refused() {
    assertRefused(
        Run.of("repo", "copy", shop.address, "memory:"),
        "Nothing is copied to memory:, since it would be gone with this command");
  }

  @Test
  void an_address_that_no_adapter_takes_is_told() {
    assertRefused(
        Run.of("repo", "copy", shop.address, "postgres:shop"),
        "No repo can be opened at \"postgres:shop\"");
  }
}
