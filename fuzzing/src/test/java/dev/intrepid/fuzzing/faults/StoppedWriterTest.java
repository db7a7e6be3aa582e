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
import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

  /** Of each memo that the writer stores: its messages are eight times that. */
  private static final int MEMO_BYTES = 100_000;

  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1);

  /** A connection that is ended while a commit is under way leaves open whether it is stored. */
  private static final String UNKNOWN_OUTCOME = "nobody knows whether it was stored";

  @TempDir private static Path folder;
  private static PostgresServer server;
  private static ServerFaults faults;

  @BeforeAll
  static void start() {
    server = PostgresServer.in(folder.resolve("data"));
    faults = new ServerFaults(server);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void others_publish_though_it_is_stopped_between_two_messages() throws Exception {
    stopAndContinue("between", 0, "idle in transaction");
  }

  @Test
  void others_publish_though_it_is_stopped_in_the_middle_of_a_message() throws Exception {
    stopAndContinue("within", MEMO_BYTES, "active");
  }

  /** Others publish though it is never continued; then it is, and nothing is lost or doubled. */
  private static void stopAndContinue(String schema, int arrived, String state) throws Exception {
    PostgresOptions options = PostgresOptions.defaults().withSchema(schema);
    Path errors = folder.resolve(schema + ".err");
    try (IntrepidRepo repo = PostgresRepo.of(server.dataSource(), options);
        HoldingProxy proxy = new HoldingProxy(server.port(), StoppedWriterTest::isInTransaction);
        ChildProcess writer =
            WritingProcess.start(server.address(schema, proxy.port()), errors, MEMO_BYTES)) {
      long said = number(writer);
      proxy.holdNext(arrived);
      int held = proxy.awaitHeld();
      writer.pause();
      awaitTurn(held, state + " ClientRead");

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

  private static boolean isInTransaction(int clientPort) {
    return faults
        .turn(clientPort)
        .filter(turn -> turn.startsWith("idle in transaction"))
        .isPresent();
  }

  /** Waits for that, or until the server has ended a transaction that was idle for too long. */
  private static void awaitTurn(int clientPort, String expected) {
    long begun = System.nanoTime();
    Optional<String> turn = faults.turn(clientPort);
    while (turn.filter(each -> !each.equals(expected)).isPresent()) {
      assertThat(System.nanoTime() - begun)
          .as("%s, and not %s", turn, expected)
          .isLessThan(ONLY_A_HANG_REACHES.toNanos());
      turn = faults.turn(clientPort);
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
