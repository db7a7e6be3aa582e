package dev.intrepid.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A program of this class path in a JVM of its own, which answers each line that it is told by one
 * line, and ends when it is told no more. For one thread.
 */
public final class TalkingProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader answers;
  private final Writer told;

  private TalkingProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.told = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts it; what it logs is seen at once. */
  public static TalkingProcess start(int heapMebibytes, Class<?> main, String... arguments)
      throws IOException {
    List<String> flags = List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    List<String> command = OwnProcess.command(heapMebibytes, flags, main, arguments);
    return new TalkingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Tells it a line; what it answers is asked for by {@link #answer}. */
  public void tell(String line) throws IOException {
    told.write(line + "\n");
    told.flush();
  }

  /**
   * The next line that it answers, once it does.
   *
   * @throws IllegalStateException if it has ended
   */
  public String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IllegalStateException("A process that was measured has ended by itself.");
    }
    return line;
  }

  /** Tells it a line, and returns what it answers. */
  public String ask(String line) throws IOException {
    tell(line);
    return answer();
  }

  /** The time of processors that it has used so far. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Lets it end, and waits until it has. */
  @Override
  public void close() throws IOException {
    told.close();
    int code = process.onExit().join().exitValue();
    if (code != 0) {
      throw new IllegalStateException("A process that was measured has ended with " + code + ".");
    }
  }

  /** In the process: answers each line, until there are no more. */
  public static void answerAll(UnaryOperator<String> answer) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(answer.apply(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
