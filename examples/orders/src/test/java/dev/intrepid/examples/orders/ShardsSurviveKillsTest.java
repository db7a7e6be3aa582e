package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes share the eight shards of one subscriber on one repo, and one of them is killed
 * every second while work comes in. Every customer orders in many streams, so shards of different
 * processes fold into one memo. {@code -Dseed=N} repeats a run, {@code -Dkills=N} makes it longer.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ShardsSurviveKillsTest {

  private static final int PROCESSES = 3;
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final int WAVE = 3_000;
  private static final int STREAMS = 500;
  private static final int CUSTOMERS = 10;
  private static final SubscriptionTopic RECEIPTS = SubscriptionTopic.parse("receipts/*");
  private static final int PAGE = 1_000;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** For the work of a wave, after one who did it was killed. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Process> processes = new ArrayList<>();
  private final List<PendingEvent> published = new ArrayList<>();
  private long cursor;
  private int receipts;

  @BeforeEach
  void say_the_seed() {
    System.out.println("ShardsSurviveKillsTest: -Dseed=" + seed);
  }

  @AfterEach
  void end_what_was_started() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void every_payment_counts_once_whoever_is_killed_on_sqlite() throws Exception {
    killOneASecond("sqlite:" + folder.resolve("orders.db"));
  }

  @Test
  void every_payment_counts_once_whoever_is_killed_on_postgresql() throws Exception {
    killOneASecond(PostgresServer.newest().emptied("killed"));
  }

  private void killOneASecond(String address) throws Exception {
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      int interrupted = 0;
      int killed = 0;
      for (int i = 0; i < PROCESSES; i++) {
        start(address);
      }
      // On a busy machine a wave may be done before a look finds some of it done.
      while (killed < KILLS || interrupted < KILLS / 2) {
        long nextSecond = System.nanoTime() + SECOND;
        publishWave(repo);
        awaitReceipts(repo, published.size() - random.nextInt(1, WAVE));
        interrupted += receipts(repo) < published.size() ? 1 : 0;
        killOne();
        killed++;
        start(address);
        TimeUnit.NANOSECONDS.sleep(nextSecond - System.nanoTime());
      }
      awaitReceipts(repo, published.size());
      System.out.println(killed + " kills, " + interrupted + " of them in the middle of a wave");

      assertThat(receipts(repo)).as("receipts (seed %d)", seed).isEqualTo(published.size());
      assertThat(effects(repo)).as("effects (seed %d)", seed).isEqualTo(undisturbed());
    }
  }

  private void publishWave(IntrepidRepo repo) {
    List<PendingEvent> wave = new ArrayList<>();
    try (Intrepid app = Intrepid.builder().repo("memory:").start()) {
      for (int i = 0; i < WAVE; i++) {
        String customer = "c" + random.nextInt(CUSTOMERS);
        String order = "o-" + random.nextInt(STREAMS);
        wave.add(app.pending(new OrderPaid(order, customer, random.nextInt(1, 1_000))));
      }
    }
    repo.publish(new PendingEvents(wave));
    published.addAll(wave);
  }

  private void start(String address) throws IOException {
    String log = folder.resolve("process-" + processes.size() + ".log").toString();
    processes.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // As the script does: later JDKs warn of the library that sqlite-jdbc loads.
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EightBillings.class.getName(),
                address)
            .redirectErrorStream(true)
            .redirectOutput(Path.of(log).toFile())
            .start());
  }

  private void killOne() throws InterruptedException {
    List<Process> alive = processes.stream().filter(Process::isAlive).toList();
    assertThat(alive).as("nobody ends by itself").hasSize(PROCESSES);
    Process one = alive.get(random.nextInt(alive.size()));
    one.destroyForcibly();
    one.waitFor();
  }

  /** Looks in from outside until so many payments have their receipt. */
  private void awaitReceipts(IntrepidRepo repo, int wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (receipts(repo) < wanted && System.nanoTime() < deadline) {
      repo.awaitPast(RECEIPTS, cursor, Duration.ofMillis(20));
    }
  }

  private int receipts(IntrepidRepo repo) {
    EventLog page = repo.entriesSince(RECEIPTS, Shard.ALL, cursor, PAGE);
    while (!page.isEmpty()) {
      receipts += page.size();
      cursor = page.through();
      page = repo.entriesSince(RECEIPTS, Shard.ALL, cursor, PAGE);
    }
    return receipts;
  }

  /** What one process with one shard makes of the same payments. */
  private List<Object> undisturbed() throws InterruptedException {
    try (IntrepidRepo repo = new MemoryRepo();
        Intrepid app =
            Intrepid.builder()
                .repo(repo)
                .state(Mailer.class, (customer, receipt, key) -> true)
                .handlers(new Billing())
                .start()) {
      repo.publish(new PendingEvents(published));
      app.awaitCaughtUp(PATIENCE);
      return effects(repo);
    }
  }

  /** Memos by URI, and events without the order among streams, which nobody promises. */
  private static List<Object> effects(IntrepidRepo repo) {
    Map<String, String> memos = new TreeMap<>();
    for (CacheRecord memo : repo.listMemos("customers/", "", PAGE)) {
      memos.put(memo.uri(), memo.data().toString());
    }
    Set<String> events = new TreeSet<>();
    long cursor = 0;
    EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, cursor, PAGE);
    while (!page.isEmpty()) {
      for (EventRecord event : page) {
        events.add(event.id() + " " + event.stream() + " " + event.type() + " " + event.data());
      }
      cursor = page.through();
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, cursor, PAGE);
    }
    return List.of(memos, events);
  }
}
