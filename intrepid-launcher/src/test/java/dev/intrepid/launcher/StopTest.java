package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StopTest {

  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final StringWriter err = new StringWriter();

  @Test
  void an_app_that_waits_to_be_stopped_goes_on_after_its_wait() throws Exception {
    AtomicBoolean wentOn = new AtomicBoolean();

    int exitCode =
        runAndStop(
            launch -> {
              started.countDown();
              launch.awaitStop();
              wentOn.set(launch.isStopping());
            });

    assertThat(exitCode).isEqualTo(130);
    assertThat(wentOn).isTrue();
    assertThat(closed).isTrue();
  }

  @Test
  void an_app_that_works_is_interrupted() throws Exception {
    int exitCode =
        runAndStop(
            launch -> {
              started.countDown();
              new CountDownLatch(1).await();
            });

    assertThat(exitCode).isEqualTo(130);
    assertThat(closed).isTrue();
  }

  @Test
  void an_app_that_fails_over_its_interruption_is_reported_as_stopped() throws Exception {
    int exitCode =
        runAndStop(
            launch -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(exitCode).isEqualTo(130);
    assertThat(err.toString()).doesNotContain("IllegalState");
  }

  @Test
  void what_fails_while_an_app_ends_is_told_before_how_to_go_on() throws Exception {
    int exitCode =
        runAndStop(
            launch -> {
              started.countDown();
              launch.awaitStop();
              throw new IllegalStateException("2 invoices are not sent");
            });

    assertThat(exitCode).isEqualTo(130);
    assertThat(err.toString().lines())
        .containsExactly(
            "./intrepid: Something unexpected went wrong: java.lang.IllegalStateException: 2"
                + " invoices are not sent (--verbose shows where it came from).",
            "",
            "Stopped. To go on: ./intrepid run function");
  }

  @Test
  void what_fails_while_an_interrupted_app_is_closed_is_told() throws Exception {
    runAndStop(
        launch -> {
          launch.closing(
              () -> {
                throw new IllegalStateException("the report is not written");
              });
          started.countDown();
          new CountDownLatch(1).await();
        });

    assertThat(err.toString()).contains("the report is not written").doesNotContain("Interrupted");
  }

  @Test
  void an_interrupt_that_closes_a_channel_is_no_failure() throws Exception {
    runAndStop(
        launch -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            throw new UncheckedIOException(new ClosedByInterruptException());
          }
        });

    assertThat(err.toString().strip()).isEqualTo("Stopped. To go on: ./intrepid run function");
  }

  @Test
  void it_is_said_how_to_go_on() throws Exception {
    runAndStop(
        launch -> {
          started.countDown();
          launch.awaitStop();
        });

    assertThat(err.toString().strip()).isEqualTo("Stopped. To go on: ./intrepid run function");
  }

  @Test
  void it_is_said_how_to_go_on_without_the_password_of_a_repo() throws Exception {
    runAndStop(
        launch -> {
          started.countDown();
          launch.awaitStop();
        },
        "--repo",
        "kept://ada:secret@db/shop");

    assertThat(err.toString().strip())
        .isEqualTo("Stopped. To go on: ./intrepid run function --repo kept://ada@db/shop");
  }

  @Test
  void an_app_that_begins_after_the_stop_is_interrupted_too() {
    AtomicBoolean interrupted = new AtomicBoolean();
    App app = new FunctionApp(launch -> interrupted.set(Thread.currentThread().isInterrupted()));
    Launcher launcher =
        new Launcher(Run.console(new StringWriter(), err), () -> Apps.of(List.of(app)));

    launcher.stop();

    assertThat(launcher.run("run", "function")).isEqualTo(130);
    assertThat(interrupted).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void an_app_that_asks_and_then_closes_what_it_has_is_not_disturbed_either() throws Exception {
    AtomicBoolean interrupted = new AtomicBoolean();

    runAndStop(
        launch -> {
          started.countDown();
          while (!launch.isStopping()) {
            Thread.onSpinWait();
          }
          interrupted.set(Thread.currentThread().isInterrupted());
        });

    assertThat(interrupted).isFalse();
  }

  @Test
  void closing_is_not_disturbed_by_the_interruption() throws Exception {
    AtomicBoolean interrupted = new AtomicBoolean();

    runAndStop(
        launch -> {
          launch.closing(() -> interrupted.set(Thread.currentThread().isInterrupted()));
          started.countDown();
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
        });

    assertThat(interrupted).isFalse();
  }

  private int runAndStop(FunctionApp.Body body, String... more) throws Exception {
    App app =
        new FunctionApp(
            launch -> {
              launch.closing(() -> closed.set(true));
              body.run(launch);
            });
    Console console = Run.console(new StringWriter(), err);
    Launcher launcher = new Launcher(console, () -> Apps.of(List.of(app)));
    List<String> arguments = new ArrayList<>(List.of("run", "function"));
    arguments.addAll(List.of(more));
    FutureTask<Integer> run =
        new FutureTask<>(() -> launcher.run(arguments.toArray(String[]::new)));
    new Thread(run, "launcher").start();
    started.await();
    launcher.stop();
    return run.get();
  }
}
