package dev.intrepid.fuzzing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.fuzzing.faults.Bank.Trail;
import dev.intrepid.fuzzing.faults.FollowingProcess.Followed;
import dev.intrepid.fuzzing.faults.PublishingProcess.Acknowledged;
import dev.intrepid.fuzzing.faults.Tally.Tallied;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four processes publish by eight threads each, four others follow, and the server is killed and
 * started again meanwhile. {@code -Dmany.events=1000000 -Dmany.kills=10} makes it longer.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = ThreadMode.SEPARATE_THREAD)
class ManyProcessesTest {

  private static final int PROCESSES = 4;
  private static final int THREADS = 8;
  private static final int EACH = Integer.getInteger("many.events", 10_000) / (PROCESSES * THREADS);
  private static final int EVENTS = EACH * PROCESSES * THREADS;
  private static final int KILLS = Integer.getInteger("many.kills", 2);
  private static final int PAGE = 1_000;

  /** For all that is read and handled when nothing is published any more. */
  private static final Duration ONLY_A_HANG_REACHES = Duration.ofMinutes(1 + EVENTS / 10_000);

  @TempDir private Path folder;
  private PostgresServer server;
  private String address;
  private Path errors;

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final List<ChildProcess> processes = new ArrayList<>();
  private final Semaphore acknowledged = new Semaphore(0);

  @BeforeEach
  void start() {
    server = PostgresServer.in(folder.resolve("data"));
    address = server.address("many");
    errors = folder.resolve("errors");
  }

  @AfterEach
  void end() {
    processes.forEach(ChildProcess::close);
    pool.shutdownNow();
    server.close();
  }

  @Test
  void nothing_is_missed_out_of_order_or_twice_while_the_server_is_killed() throws Exception {
    assertThat(server.ask("SHOW fsync")).containsExactly("on");
    assertThat(server.ask("SHOW synchronous_commit")).containsExactly("on");
    List<Future<List<Followed>>> followers = new ArrayList<>();
    List<Future<List<Acknowledged>>> publishers = new ArrayList<>();
    IntrepidRepo.open(address).close();
    for (int i = 0; i < PROCESSES; i++) {
      ChildProcess follower =
          started(FollowingProcess.start(address, errors, EVENTS, ONLY_A_HANG_REACHES));
      followers.add(pool.submit(() -> followed(follower)));
      ChildProcess publisher = started(PublishingProcess.start(address, errors, i, THREADS, EACH));
      publishers.add(pool.submit(() -> acknowledged(publisher)));
    }

    for (int kill = 0; kill < KILLS; kill++) {
      awaitAcknowledged(EVENTS / (KILLS + 1));
      server.kill();
      server.start();
    }
    awaitAcknowledged(EVENTS - KILLS * (EVENTS / (KILLS + 1)));

    Map<UUID, Acknowledged> stored = new HashMap<>();
    for (Future<List<Acknowledged>> publisher : publishers) {
      inTime(publisher).forEach(each -> stored.put(each.id(), each));
    }
    assertThat(stored).hasSize(EVENTS);
    Map<String, Trail> expected = expected();
    for (Future<List<Followed>> follower : followers) {
      Map<String, Trail> read = new TreeMap<>();
      inTime(follower).forEach(each -> read.put(each.account(), each.trail()));
      assertThat(read).as("what was read while it was written").isEqualTo(expected);
    }
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      requireLog(repo, stored);
      assertThat(tallied(repo)).as("what was handled").isEqualTo(expected);
    }
  }

  private ChildProcess started(ChildProcess process) {
    processes.add(process);
    return process;
  }

  private List<Acknowledged> acknowledged(ChildProcess publisher) throws Exception {
    List<Acknowledged> said = new ArrayList<>();
    for (Optional<String> line = publisher.next(); line.isPresent(); line = publisher.next()) {
      said.add(Acknowledged.of(line.get()));
      acknowledged.release();
    }
    requireEndedWell(publisher);
    return said;
  }

  private static List<Followed> followed(ChildProcess follower) throws Exception {
    List<Followed> said = new ArrayList<>();
    for (Optional<String> line = follower.next(); line.isPresent(); line = follower.next()) {
      said.add(Followed.of(line.get()));
    }
    requireEndedWell(follower);
    return said;
  }

  private static void requireEndedWell(ChildProcess process) throws InterruptedException {
    if (process.exitCode() != 0) {
      throw process.endedByItself();
    }
  }

  private static <T> T inTime(Future<T> future) throws Exception {
    return future.get(ONLY_A_HANG_REACHES.toSeconds(), TimeUnit.SECONDS);
  }

  /** Waits for so many more. */
  private void awaitAcknowledged(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      assertThat(acknowledged.tryAcquire(1, TimeUnit.MINUTES)).as("one more a minute").isTrue();
    }
  }

  /** Each message is where its publisher was told, and there is no other. */
  private static void requireLog(IntrepidRepo repo, Map<UUID, Acknowledged> stored) {
    long last = 0;
    EventLog page;
    do {
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, last, PAGE);
      for (EventRecord record : page) {
        Acknowledged acknowledged = stored.get(record.id());
        assertThat(acknowledged).as("%s", record).isNotNull();
        assertThat(record.sequence()).isEqualTo(++last).isEqualTo(acknowledged.sequence());
        assertThat(record.position()).isEqualTo(acknowledged.number());
      }
    } while (page.mayHaveMore(PAGE));
    assertThat(last).isEqualTo(EVENTS);
  }

  private static Map<String, Trail> tallied(IntrepidRepo repo) {
    Map<String, Trail> tallied = new TreeMap<>();
    repo.eachMemo(
        "tallied/",
        memo -> {
          Tallied read = JsonFormat.standard().read(Tally_Tallied_Memo.INSTANCE, memo.data());
          tallied.put(read.account(), read.trail());
        });
    return tallied;
  }

  private static Map<String, Trail> expected() {
    Trail trail = Trail.NONE;
    for (int number = 1; number <= EACH; number++) {
      trail = trail.plus(number);
    }
    Map<String, Trail> expected = new TreeMap<>();
    for (int thread = 0; thread < PROCESSES * THREADS; thread++) {
      expected.put("a" + thread, trail);
    }
    return expected;
  }
}
