package dev.intrepid.launcher.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.launcher.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the launcher writes to and for whom.
 *
 * @param out results
 * @param err the one sentence of a failure, and progress
 * @param watched whether a person watches {@code err}, so that a bar is of use
 * @param width the columns of a line
 * @param command how the launcher was called: {@code "./intrepid"}
 */
public record Console(
    PrintWriter out, PrintWriter err, boolean watched, int width, String command) {

  private static final String DEFAULT_COMMAND = "intrepid";
  private static final int DEFAULT_WIDTH = 120;
  private static final int NARROWEST = 40;

  /**
   * The console of this process. The script that starts the launcher knows more about the terminal
   * than a JVM can find out, and says so in system properties.
   */
  public static Console ofProcess() {
    String watched = System.getProperty("intrepid.watched");
    return new Console(
        Printer.ofProcess(),
        new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), UTF_8)),
        watched == null ? Terminal.isThere() : Boolean.parseBoolean(watched),
        width(System.getProperty("intrepid.columns", System.getenv("COLUMNS"))),
        System.getProperty("intrepid.command", DEFAULT_COMMAND));
  }

  /** A console without a terminal. */
  public static Console of(PrintWriter out, PrintWriter err) {
    return new Console(out, err, false, DEFAULT_WIDTH, DEFAULT_COMMAND);
  }

  private static int width(@Nullable String columns) {
    return columns != null && columns.matches("[1-9][0-9]{0,4}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : DEFAULT_WIDTH;
  }

  /** A bar if a person watches, and nothing otherwise. */
  public Progress progress(String title, long total) {
    return watched ? new Bar(this, title, total) : new NoBar();
  }

  /**
   * Hands everything over to the reader.
   *
   * @return false if the reader has gone, as after {@code | head}, or nothing can be written
   */
  public boolean flush() {
    err.flush();
    return !out.checkError();
  }

  /** Why results were not written; empty if they were, or if their reader has gone. */
  public Optional<IOException> failure() {
    return out instanceof Printer printer ? printer.failure() : Optional.empty();
  }
}
