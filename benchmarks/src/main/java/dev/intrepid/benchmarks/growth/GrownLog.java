package dev.intrepid.benchmarks.growth;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Pace;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.deposits.Arrivals;
import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.Balance_Memo;
import dev.intrepid.benchmarks.deposits.Balances;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.benchmarks.deposits.Deposited_Event;
import dev.intrepid.benchmarks.idle.Listeners;
import dev.intrepid.benchmarks.idle.Rung;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A log of so many deposits to 100,000 accounts with a single other event at its end, and what it
 * costs to go on from there. Its balances have been folded, and its 10,000 listeners have begun.
 */
final class GrownLog {

  /** How many streams it has. */
  static final int ACCOUNTS = 100_000;

  private static final int PAGE = 512;
  private static final int THREADS = 8;
  private static final int PUBLISHED = 24_000;
  private static final int CAUGHT_UP = 100_000;
  private static final int SAMPLES = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final SubscriptionTopic BELLS = SubscriptionTopic.prefix("bells/");

  private final Random random = new Random(10_000_000);
  private final Path file;
  private final int listeners;
  private long published;

  private GrownLog(Path file, int listeners) {
    this.file = file;
    this.listeners = listeners;
  }

  /** Writes it. */
  static GrownLog write(Path file, int events, int listeners) throws Exception {
    GrownLog log = new GrownLog(file, listeners);
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      log.publishPages(repo, events);
      log.fold(repo);
      Listeners all = new Listeners(listeners, 1);
      try (Intrepid app = listening(repo, all)) {
        app.awaitCaughtUp(PATIENCE);
        app.publish(new Rung("the only one"));
        Checked.equal(
            "how many have heard it", listeners, all.listener().heard(listeners, PATIENCE));
        app.awaitCaughtUp(PATIENCE);
      }
    }
    return log;
  }

  /** Microseconds an event for eight threads that publish one a call. */
  double publish() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = Intrepid.builder().repo(repo).start()) {
      List<Callable<Integer>> publishers = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Deposited> deposits = deposits(PUBLISHED / THREADS);
        publishers.add(
            () -> {
              deposits.forEach(app::publish);
              return deposits.size();
            });
      }
      long begin = System.nanoTime();
      for (Future<Integer> publisher : threads.invokeAll(publishers)) {
        published += publisher.get();
      }
      return micros(begin) / PUBLISHED;
    } finally {
      threads.shutdown();
    }
  }

  /** Microseconds an event for a subscriber that has to catch up with the last 100,000. */
  double catchUp() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      fold(repo);
      publishPages(repo, CAUGHT_UP);
      return fold(repo) / CAUGHT_UP;
    }
  }

  /**
   * The median of milliseconds from the call of publish to the handler, at 200 a second. To be
   * taken before what publishes without this handler.
   */
  double latency() throws Exception {
    Pace pace = new Pace(200);
    Arrivals arrivals = new Arrivals();
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = Intrepid.builder().repo(repo).handlers(arrivals).start()) {
      arrivals.begin(SAMPLES);
      for (Deposited deposit : deposits(SAMPLES)) {
        pace.await();
        app.publish(new Deposited(deposit.account(), deposit.cents(), Arrivals.now()));
      }
      published += SAMPLES;
      app.awaitCaughtUp(PATIENCE);
      double[] millis = arrivals.end();
      Arrays.sort(millis);
      return Rounds.percentile(millis, 0.5);
    }
  }

  /** Seconds until an app with all listeners has started and knows that none has anything to do. */
  double start() throws Exception {
    Listeners all = new Listeners(listeners, 1);
    long begin = System.nanoTime();
    try (SqliteRepo repo = SqliteRepo.open(file);
        Intrepid app = listening(repo, all)) {
      app.awaitCaughtUp(PATIENCE);
      double seconds = micros(begin) / 1e6;
      Checked.equal("what was heard again", 0, all.listener().heard());
      return seconds;
    }
  }

  /** Milliseconds to read from the beginning of the log what its rarest topic has. */
  double rareTopic() {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      EventLog page = repo.entriesSince(BELLS, Shard.ALL, 0, PAGE);
      double millis = micros(begin) / 1e3;
      Checked.equal("the number of events of the rarest topic", 1, page.size());
      return millis;
    }
  }

  private static Intrepid listening(SqliteRepo repo, Listeners all) {
    return Intrepid.builder().repo(repo).registry(all).handlers(all.objects()).start();
  }

  private void publishPages(SqliteRepo repo, int count) {
    for (int left = count; left > 0; left -= PAGE) {
      List<PendingEvent> page = new ArrayList<>();
      deposits(Math.min(left, PAGE))
          .forEach(deposit -> page.add(Deposited_Event.INSTANCE.pending(deposit)));
      repo.publish(new PendingEvents(page));
    }
    published += count;
  }

  /** Microseconds to fold what has not been folded, checked by what the memos count. */
  private double fold(SqliteRepo repo) throws Exception {
    try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Balances()).start()) {
      long begin = System.nanoTime();
      app.awaitCaughtUp(PATIENCE);
      return micros(begin);
    }
  }

  /** Checks that the memos count each deposit that was folded once. */
  void check() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      fold(repo);
      AtomicLong counted = new AtomicLong();
      repo.eachMemo("balances/", memo -> counted.addAndGet(deposits(memo)));
      Checked.equal("the number of deposits folded", published, counted.get());
    }
  }

  private static long deposits(CacheRecord memo) {
    Balance balance = JsonFormat.standard().read(Balance_Memo.INSTANCE, memo.data());
    return Objects.requireNonNull(balance, memo.uri()).deposits();
  }

  private List<Deposited> deposits(int count) {
    List<Deposited> deposits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String account = "account-" + random.nextInt(ACCOUNTS);
      deposits.add(new Deposited(account, random.nextInt(100_000), i));
    }
    return deposits;
  }

  private static double micros(long begin) {
    return (System.nanoTime() - begin) / 1e3;
  }
}
