package dev.intrepid.fuzzing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program of this class path in a JVM of its own with little memory. It says lines, and ends by
 * itself or when its input does. For one thread.
 */
final class ChildProcess implements AutoCloseable {

  private static final int SAID_LAST = 5_000;

  private final Process process;
  private final BufferedReader output;
  private final Path errors;

  private ChildProcess(Process process, Path errors) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
    this.errors = errors;
  }

  /**
   * Starts it.
   *
   * @param main has its method {@code main}
   * @param heap its most memory, as {@code 40m}
   * @param errors to which it appends what goes wrong
   */
  static ChildProcess start(Class<?> main, String heap, Path errors, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start(),
        errors);
  }

  /** The next line that it says; empty if it has ended. */
  Optional<String> next() throws IOException {
    return Optional.ofNullable(output.readLine());
  }

  /** Waits until it has ended. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it with SIGKILL and returns what it still said. */
  List<String> kill() throws Exception {
    // Not Process.destroyForcibly, which throws away what was said and is not read yet.
    process.toHandle().destroyForcibly();
    return rest();
  }

  /** Stops all its threads where they are, as a full machine or a paused one does. */
  void pause() throws Exception {
    signal("STOP");
  }

  /** Has them go on. */
  void resume() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    Process sending = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
    if (sending.waitFor() != 0) {
      throw new AssertionError("SIG" + name + " could not be sent");
    }
  }

  /** Ends its input and returns what it still said. */
  List<String> end() throws Exception {
    process.getOutputStream().close();
    return rest();
  }

  private List<String> rest() throws Exception {
    StringBuilder said = new StringBuilder();
    for (int c = output.read(); c >= 0; c = output.read()) {
      said.append((char) c);
    }
    process.waitFor();
    // The last line may be half a line.
    return said.substring(0, said.lastIndexOf("\n") + 1).lines().toList();
  }

  /** That it has ended otherwise than it should, with the last it said of what goes wrong. */
  AssertionError endedByItself() {
    try {
      String said = Files.readString(errors);
      String last = said.substring(Math.max(0, said.length() - SAID_LAST));
      return new AssertionError("It has ended by itself; the last it said:\n" + last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** In the process: whether its input has ended. */
  static AtomicBoolean endOfInput() {
    AtomicBoolean hasEnded = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is said to it.
                }
              } catch (IOException e) {
                // It has ended.
              }
              hasEnded.set(true);
            },
            "input");
    thread.setDaemon(true);
    thread.start();
    return hasEnded;
  }
}
