package dev.intrepid.examples.orders;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.control.RewindTo;
import dev.intrepid.json.Json;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.CacheRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Controls a running app by the commands of the launcher, which open the file for themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersControlTest {

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(10);

  @TempDir private Path folder;

  private volatile boolean isMended;
  private Clock clock = new HurriedClock();
  private String repo = "";

  @BeforeEach
  void use_a_repo_of_its_own() {
    repo = "sqlite:" + folder.resolve("orders.db");
  }

  @Test
  void what_is_parked_is_retried_while_the_app_runs() throws InterruptedException {
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);
      assertThat(run("parked", "list")).contains("billing", "orders/o-1", "IllegalState");
      assertThat(app.view(Spend_Memo.uri("ada")).map(Spend::cents).orElse(0L)).isZero();

      isMended = true;
      run("parked", "retry", "--all", "billing");

      await("the retry is done", () -> app.subscription("billing").parked().isEmpty());
      assertThat(app.view(Spend_Memo.uri("ada")).map(Spend::cents).orElse(0L)).isEqualTo(100);
      assertThat(run("parked", "list")).startsWith("No stream is parked or waits.");
    }
  }

  @Test
  void the_status_is_seen_from_outside_while_the_app_runs_and_no_longer()
      throws InterruptedException {
    clock = SystemClock.utc();
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);

      await(
          "the app says how it is doing",
          () -> {
            String status = run("status");
            return status.contains("live")
                && status.contains("billing")
                && status.contains("shipping")
                && !status.contains("not running");
          });
    }
    assertThat(run("status")).contains("not running").doesNotContain("live");
  }

  @Test
  void a_dry_run_says_what_a_rewind_does_and_changes_nothing() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);
    }

    String plan = run("subscriptions", "rewind", "billing", "--dry-run");

    assertThat(plan.lines())
        .contains(
            "Messages to handle again: 1",
            "Removed: 1 customers/{customerId}/spend",
            "Not called again: receipt(OrderPaid)");
    assertThat(run("memos", "view", "customers/ada/spend")).contains("100");
  }

  @Test
  void a_rewind_folds_anew_and_publishes_nothing_twice() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);
    }
    String before = run("events", "--json");

    assertThat(run("subscriptions", "rewind", "billing", "--yes"))
        .startsWith("billing went back from sequence ");
    assertThat(run("memos", "--prefix", "customers/")).startsWith("There are no such memos.");
    try (Intrepid app = app()) {
      app.awaitCaughtUp(SOON);
    }

    assertThat(run("memos", "view", "customers/ada/spend")).contains("100");
    assertThat(run("events", "--json")).isEqualTo(before);
  }

  @Test
  void one_stream_is_sent_back_while_the_app_runs() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.publish(new OrderPaid("o-2", "bob", 200));
      app.awaitCaughtUp(SOON);
      String events = run("events", "--json");
      Json state = data(app, "orders/o-1/state");
      CacheRecord other = stored(app, "orders/o-2/state");
      app.repo()
          .setMemo(
              CacheRecord.of(
                  "orders/o-1/state", Json.of("{\"orderId\":\"o-1\",\"step\":\"PLACED\"}")));

      assertThat(run("subscriptions", "rewind", "shipping", "--stream", "orders/o-1", "--dry-run"))
          .startsWith("shipping would go back to the beginning of the stream orders/o-1.")
          .contains(
              "Messages to handle again: 2",
              "Removed: 1 orders/o-1/state",
              "Not called again: ship(OrderPaid)");
      assertThat(run("subscriptions", "rewind", "shipping", "--stream", "orders/o-1", "--yes"))
          .startsWith("shipping went back to the beginning of the stream orders/o-1.");

      await("it is through", () -> app.subscription("shipping").parked().isEmpty());
      assertThat(data(app, "orders/o-1/state")).isEqualTo(state);
      assertThat(stored(app, "orders/o-2/state")).isEqualTo(other);
      assertThat(run("events", "--json")).isEqualTo(events);
    }
  }

  @Test
  void one_stream_is_not_sent_back_where_several_count_in_one_memo() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);

      assertThatThrownBy(() -> app.subscription("billing").rewind(RewindTo.stream("orders/o-1")))
          .hasMessage(
              "The handler spend(OrderPaid) of billing stores the memos"
                  + " customers/{customerId}/spend, which do not say {orderId} of orders/{orderId},"
                  + " so several streams may count in one of them: rewind billing to the"
                  + " beginning, or rebuild it.");
    }
  }

  @Test
  void memos_are_rebuilt_compared_and_put_in_place_while_the_app_runs()
      throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.publish(new OrderPaid("o-2", "bob", 200));
      app.awaitCaughtUp(SOON);
      CacheRecord ada = app.repo().getMemo("customers/ada/spend").toOptional().orElseThrow();
      app.repo().setMemo(ada.at("customers/bob/spend"));

      assertThat(run("subscriptions", "rebuild", "billing"))
          .startsWith("billing is being rebuilt by the app that runs it")
          .contains("until you say --finish");
      await(
          "it has caught up",
          () -> run("subscriptions", "rebuild", "billing").contains("It has caught up"));
      assertThat(run("subscriptions", "rebuild", "billing", "--diff").lines())
          .contains(
              "customers/{customerId}/spend: 1 the same, 1 changed, 0 added, 0 removed",
              "customers/bob/spend");
      assertThat(run("subscriptions", "rebuild", "billing", "--finish", "--yes"))
          .startsWith("The memos of billing are the rebuilt ones now.");

      assertThat(app.view(Spend_Memo.uri("bob")).map(Spend::cents).orElse(0L)).isEqualTo(200);
      assertThat(run("status")).doesNotContain("~shadow");
    }
  }

  @Test
  void a_rebuild_that_is_abandoned_changes_nothing() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);
    }
    run("subscriptions", "rebuild", "billing");

    assertThat(run("subscriptions", "rebuild", "billing", "--abandon"))
        .startsWith("billing is being rebuilt no more");
    assertThat(run("memos", "view", "customers/ada/spend")).contains("100");
  }

  private static Json data(Intrepid app, String uri) {
    return stored(app, uri).data();
  }

  private static CacheRecord stored(Intrepid app, String uri) {
    return app.repo().getMemo(uri).toOptional().orElseThrow();
  }

  @Test
  void what_a_handler_keeps_is_not_dropped_by_hand() throws InterruptedException {
    isMended = true;
    try (Intrepid app = app()) {
      app.publish(new OrderPaid("o-1", "ada", 100));
      app.awaitCaughtUp(SOON);
    }
    for (String uri : List.of("customers/ada/spend", "customers/*")) {
      StringWriter err = new StringWriter();
      String[] evict = {"memos", "evict", uri, "--yes", "--repo", repo};
      int exitCode = Launcher.run(new PrintWriter(new StringWriter()), new PrintWriter(err), evict);

      assertThat(exitCode).isNotZero();
      assertThat(err.toString())
          .contains("The evict of " + uri + " would drop what the handler")
          .contains("keeps at customers/{customerId}/spend: no @Cached method computes it")
          .contains("./intrepid subscriptions rebuild");
    }
    assertThat(run("memos", "view", "customers/ada/spend")).contains("100");
  }

  private Intrepid app() {
    Mailer mailer =
        (customer, receipt, key) -> {
          if (!isMended) {
            throw new IllegalStateException("mailbox is full");
          }
          return true;
        };
    return Intrepid.builder()
        .repo(repo)
        .clock(clock)
        .state(Mailer.class, mailer)
        .handlers(new Billing(), new Shipping())
        .start();
  }

  /** App and launcher hear of each other within about a second. */
  private static void await(String what, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + SOON.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private String run(String... args) {
    return Launched.run(repo, args);
  }
}
