package dev.intrepid.repo.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Shard;
import dev.intrepid.testkit.Controls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that writes to the file of a test. */
final class OtherProcess implements AutoCloseable {

  static final int EVENTS_PER_COMMIT = 2;

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(UTF_8);
  }

  /** Publishes so many events to {@code streams/0} to {@code streams/2} when told to go on. */
  static OtherProcess publishing(Path file, int count) throws IOException {
    return start("publish", file, count);
  }

  /** Commits events, a memo and the marker until it is killed, and says the marker after each. */
  static OtherProcess committing(Path file) throws IOException {
    return start("commit", file, 0);
  }

  private static OtherProcess start(String task, Path file, int count) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new OtherProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                OtherProcess.class.getName(),
                task,
                file.toString(),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The next line it says, null after its end. */
  String line() throws IOException {
    return output.readLine();
  }

  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Kills it with SIGKILL and returns what it still said. */
  List<String> kill() throws Exception {
    // Not Process.destroyForcibly, which throws away what was said and is not read yet.
    process.toHandle().destroyForcibly();
    process.waitFor();
    List<String> rest = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      rest.add(line);
    }
    return rest;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    try (SqliteRepo repo = SqliteRepo.open(Path.of(args[1]))) {
      if (args[0].equals("publish")) {
        out.println("ready");
        new InputStreamReader(System.in, UTF_8).read();
        publish(repo, Integer.parseInt(args[2]));
        out.println("done");
      } else {
        commit(repo, out);
      }
    }
  }

  private static void publish(SqliteRepo repo, int count) {
    for (int i = 0; i < count; i++) {
      repo.publish(Controls.event("streams/" + i % 3));
    }
  }

  private static void commit(SqliteRepo repo, PrintStream out) {
    long marker =
        repo.marker(Controls.TRACKING_STREAM, Shard.ALL)
            .map(MarkerRecord::marker)
            .map(stored -> stored.sequence())
            .orElse(0L);
    while (true) {
      CacheRecord memo = CacheRecord.of(Controls.MEMO, Json.of(Long.toString(marker + 1)));
      repo.commit(
          new Commit(
              Controls.events(Controls.STREAM, EVENTS_PER_COMMIT),
              List.of(MemoChange.set(memo)),
              List.of(Controls.move(marker, marker + 1))));
      marker++;
      out.println(marker);
    }
  }
}
