package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.testkit.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders whose repo is copied to another place, where they go on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedOrdersTest {

  private static final int FAILED = 1;

  @TempDir Path folder;
  private String before = "";
  private String after = "";

  @BeforeEach
  void name_two_places() {
    before = "sqlite:" + folder.resolve("before.db");
    after = "sqlite:" + folder.resolve("after.db");
  }

  private record Copying(int exitCode, String out, String err) {}

  private Copying copy() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Launcher.run(new PrintWriter(out), new PrintWriter(err), "repo", "copy", before, after);
    return new Copying(exitCode, out.toString(), err.toString());
  }

  @Test
  void they_go_on_with_the_next_lot_and_nothing_is_handled_again() {
    Launched.run(before, "run", "orders");
    assertThat(copy().err()).isEmpty();

    String next = Launched.run(after, "run", "orders");

    Launched.run(before, "run", "orders");
    assertThat(next).startsWith("Lot 2: ");
    assertThat(sales(after)).isEqualTo(sales(before)).isNotEqualTo(Sales.none());
  }

  /** Counted twice if a message was handled twice. */
  private static Sales sales(String repo) {
    try (Intrepid app = Intrepid.builder().repo(repo).start()) {
      return app.view(Sales_Memo.uri()).orElse(Sales.none());
    }
  }

  @Test
  void they_are_not_copied_while_their_app_runs() {
    try (Intrepid app =
        Intrepid.builder()
            .repo(before)
            .handlers(new Billing(), new Bestsellers())
            .state(new Outbox())
            .start()) {
      awaitReport(app);

      Copying running = copy();

      assertThat(running.exitCode()).isEqualTo(FAILED);
      assertThat(running.err()).contains("An app runs on " + before, "end it first");
    }

    assertThat(copy().exitCode()).isZero();
  }

  /** An app says that it runs within a few seconds after its start. */
  private static void awaitReport(Intrepid app) {
    long deadline = System.nanoTime() + Controls.SOON.toNanos();
    while (app.repo().listMemoUris("@app/", "", 1).isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
