package dev.intrepid.launcher;

import dev.intrepid.launcher.command.Commands;
import dev.intrepid.launcher.command.Logging;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Arguments;
import dev.intrepid.launcher.input.ShellWords;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.FailureReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The main class: runs the {@link App}s of the class path and shows what is in their repos. In a
 * jar of your own, name it as the main class, or call {@link #main} from yours.
 *
 * <p>The exit code is 0 when all went well, 1 when something failed, 2 when the command was not
 * understood, 130 after Ctrl-C. What fails while a command ends after Ctrl-C is told.
 */
public final class Launcher {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final Console console;
  private final Supplier<Apps> apps;
  private final Stop stop = new Stop();
  private final CountDownLatch over = new CountDownLatch(1);

  Launcher(Console console, Supplier<Apps> apps) {
    this.console = console;
    this.apps = apps;
  }

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String... args) {
    Logging.configure(args);
    Launcher launcher = new Launcher(Console.ofProcess(), Apps::onClassPath);
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stopAndWait, "stop"));
    System.exit(launcher.run(args));
  }

  /**
   * Runs one command within this JVM and returns its exit code; the way to test an app of your own
   * as its users run it.
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return new Launcher(Console.of(out, err), Apps::onClassPath).run(args);
  }

  /** Runs one command and returns its exit code. */
  int run(String... args) {
    boolean verbose = Arrays.asList(args).contains(Logging.VERBOSE);
    try {
      Arguments.requireReadable(args);
      return finish(new Commands(console, apps.get(), stop).execute(args), args);
    } catch (Throwable e) {
      return finish(FailureReport.report(console, e, verbose), args);
    }
  }

  private int finish(int exitCode, String... args) {
    int whole = requireWritten(exitCode);
    boolean stopped = stop.isRequested();
    if (stopped) {
      console.err().println();
      console.err().println("Stopped. To go on: " + again(args));
    }
    console.flush();
    over.countDown();
    return stopped ? ExitCode.INTERRUPTED : whole;
  }

  /** A command whose results were lost, as on a full disk, has failed. */
  private int requireWritten(int exitCode) {
    Optional<IOException> failure = console.failure();
    if (failure.isEmpty() || exitCode != ExitCode.OK) {
      return exitCode;
    }
    return FailureReport.report(
        console,
        CommandFailure.failed(
            "The output cannot be written, and what is there of it is not whole: "
                + failure.get().getMessage()
                + "."),
        false);
  }

  private String again(String... args) {
    return console.command() + " " + ShellWords.shown(List.of(args));
  }

  /** Has the command come to an end, as Ctrl-C does. */
  void stop() {
    stop.request();
  }

  /** After a normal end there is nothing to stop; after a signal the command gets its time. */
  private void stopAndWait() {
    if (over.getCount() == 0) {
      return;
    }
    stop();
    try {
      if (!over.await(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        console
            .err()
            .println(
                "It did not end within "
                    + Cells.duration(STOP_WITHIN)
                    + " and is cut off; what was committed is kept.");
        console.err().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
