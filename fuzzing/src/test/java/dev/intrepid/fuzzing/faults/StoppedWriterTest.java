package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process is stopped while it has the turn to write, for which all others wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to stop a process")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class StoppedWriterTest {

  private static final int SMALL = 10;

  /** More than a connection takes without the server reading it. */
  private static final int LARGE = 400_000;

  /** A little more than a process may be stopped: less than by default, to wait less. */
  private static final Duration LOCK_TIMEOUT = Duration.ofMillis(5_500);

  /** A connection that is ended while a commit is under way leaves open whether it is stored. */
  private static final String UNKNOWN_OUTCOME = "nobody knows whether it was stored";

  @TempDir private static Path folder;
  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = new PostgresServer(folder.resolve("data"));
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void others_publish_though_it_is_stopped_between_two_messages() throws Exception {
    stopAndContinue("between", SMALL, "idle in transaction");
  }

  @Test
  void others_publish_though_it_is_stopped_in_the_middle_of_a_message() throws Exception {
    stopAndContinue("within", LARGE, "active");
  }

  /** Others publish though it is never continued; then it is, and nothing is lost or doubled. */
  private static void stopAndContinue(String schema, int memoBytes, String state) throws Exception {
    String address = server.address(schema);
    PostgresOptions options =
        PostgresOptions.defaults().withSchema(schema).withLockTimeout(LOCK_TIMEOUT);
    Path errors = folder.resolve(schema + ".err");
    try (IntrepidRepo repo = PostgresRepo.of(server.dataSource(), options);
        ChildProcess writer = WritingProcess.start(address, errors, memoBytes)) {
      long said = number(writer);
      stopWithTurn(writer, state);

      PendingEvent event = PendingEvent.entry("others/1", "Published", Json.of("{}"));
      EventRecord published = repo.publish(event);
      long stored = WritingProcess.stored(repo);

      writer.resume();
      while (said <= stored) {
        said = number(writer);
      }
      List<String> rest = writer.end();
      assertThat(writer.exitCode()).isZero();
      said = rest.isEmpty() ? said : Long.parseLong(rest.get(rest.size() - 1));
      assertThat(refusals(errors)).allMatch(each -> each.contains(UNKNOWN_OUTCOME));
      requireLog(repo, published, said);
    }
  }

  private static long number(ChildProcess writer) throws Exception {
    return Long.parseLong(writer.next().orElseThrow(writer::endedByItself));
  }

  /** Stops it, and has it go on and stops it again as long as the server does not wait for it. */
  private static void stopWithTurn(ChildProcess writer, String state) throws Exception {
    writer.pause();
    while (!server.turn().equals(List.of(state + " ClientRead"))) {
      writer.resume();
      number(writer);
      writer.pause();
    }
  }

  private static List<String> refusals(Path errors) throws Exception {
    try (Stream<String> lines = Files.lines(errors)) {
      return lines.filter(line -> !line.startsWith("SLF4J")).toList();
    }
  }

  private static void requireLog(IntrepidRepo repo, EventRecord published, long said) {
    List<EventRecord> others =
        repo.entriesSince(SubscriptionTopic.parse("others/*"), Shard.ALL, 0, 2).records();
    assertThat(others).containsExactly(published);
    assertThat(WritingProcess.stored(repo)).isGreaterThanOrEqualTo(said);
    List<EventRecord> written =
        repo.entriesSince(SubscriptionTopic.parse("written/*"), Shard.ALL, 0, 1_000_000).records();
    assertThat(written).hasSize((int) WritingProcess.stored(repo));
    for (int i = 0; i < written.size(); i++) {
      assertThat(written.get(i).id().getLeastSignificantBits()).isEqualTo(i + 1);
    }
  }
}
