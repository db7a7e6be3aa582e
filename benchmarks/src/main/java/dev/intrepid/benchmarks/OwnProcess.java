package dev.intrepid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a JVM of its own, whose heap is touched first. */
public final class OwnProcess {

  private OwnProcess() {}

  /**
   * What came of it.
   *
   * @param seconds from start to exit
   * @param output the lines it printed
   */
  public record Ended(double seconds, List<String> output) {
    /** Copies the list. */
    public Ended {
      output = List.copyOf(output);
    }
  }

  /**
   * Runs one of this class path and waits for its end.
   *
   * @param flags of the JVM, besides those of its heap
   * @throws IllegalStateException if it ends with an error; the text has what it printed
   */
  public static Ended run(int heapMebibytes, List<String> flags, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    return run(command(heapMebibytes, flags, main, arguments), main.getSimpleName());
  }

  /**
   * Runs one of another class path and waits for its end.
   *
   * @param flags of the JVM, besides those of its heap and its class path
   * @throws IllegalStateException if it ends with an error; the text has what it printed
   */
  public static Ended run(
      int heapMebibytes, List<String> flags, String classPath, String main, String... arguments)
      throws IOException, InterruptedException {
    return run(command(heapMebibytes, flags, classPath, main, arguments), main);
  }

  private static Ended run(List<String> command, String name)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark-", ".log");
    long begin = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(
          name + " ended with " + code + ":\n" + Files.readString(output));
    }
    Ended ended = new Ended(seconds, Files.readAllLines(output));
    Files.delete(output);
    return ended;
  }

  static List<String> command(
      int heapMebibytes, List<String> flags, Class<?> main, String... arguments) {
    String classPath = System.getProperty("java.class.path");
    return command(heapMebibytes, flags, classPath, main.getName(), arguments);
  }

  private static List<String> command(
      int heapMebibytes, List<String> flags, String classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xms" + heapMebibytes + "m");
    command.add("-Xmx" + heapMebibytes + "m");
    command.add("-XX:+AlwaysPreTouch");
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return command;
  }
}
