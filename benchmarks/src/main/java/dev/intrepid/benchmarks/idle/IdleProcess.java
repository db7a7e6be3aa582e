package dev.intrepid.benchmarks.idle;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The process that idles: {@code bare ADDRESS COUNT}, or {@code app ADDRESS SUBSCRIBERS SHARDS}.
 */
final class IdleProcess {

  static final String FIGURE = "figure ";

  /** The time after which a subscriber with nothing to do is idle. */
  private static final Duration SETTLED = Duration.ofSeconds(7);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private IdleProcess() {}

  /** Runs one of the two, and prints figures. */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("bare")) {
      bare(Integer.parseInt(arguments[2]));
      commits(arguments[1], Integer.parseInt(arguments[2]));
    } else {
      warmUp();
      app(arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
    }
  }

  private static void bare(int count) throws Exception {
    Meter meter = Meter.start();
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> await(end), "bare-" + i);
      thread.start();
      threads.add(thread);
    }
    figure("start", seconds(begin));
    Thread.sleep(SETTLED.toMillis());
    figure("percent", Meter.idlePercent());
    figure("threads", Meter.threads());
    figure("kibibytes", meter.kibibytesEach(count));
    long closing = System.nanoTime();
    end.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    figure("close", seconds(closing));
  }

  /** A new subscriber begins with a commit of its own. A tenth of them is made, to save time. */
  private static void commits(String address, int count) {
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      SubscriptionMarker beginning = new SubscriptionMarker("bells/*", 0);
      long begin = System.nanoTime();
      for (int i = 0; i < count / 10; i++) {
        repo.moveMarker(new MarkerMove("bare-" + i + "@*", Shard.ALL, 0, beginning));
      }
      figure("commits", 10 * seconds(begin));
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** So that what only the first subscriber needs is not counted for all. */
  private static void warmUp() throws Exception {
    Listeners few = new Listeners(10, 1);
    try (Intrepid app = start(few, IntrepidRepo.open("memory:"))) {
      app.publish(new Rung("first"));
      app.awaitCaughtUp(PATIENCE);
    }
  }

  private static void app(String address, int subscribers, int shards) throws Exception {
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      Meter meter = Meter.start();
      Listeners all = new Listeners(subscribers, shards);
      long begin = System.nanoTime();
      Intrepid app = start(all, repo);
      app.awaitCaughtUp(PATIENCE);
      figure("start", seconds(begin));
      Thread.sleep(SETTLED.toMillis());
      figure("percent", Meter.idlePercent());

      long published = System.nanoTime();
      app.publish(new Rung("all"));
      int heard = all.listener().heard(subscribers, PATIENCE);
      figure("heard", seconds(published));
      Checked.equal("how many have heard it", subscribers, heard);
      app.awaitCaughtUp(PATIENCE);

      Thread.sleep(SETTLED.toMillis());
      figure("threads", Meter.threads());
      figure("kibibytes", meter.kibibytesEach(subscribers * shards));
      long closing = System.nanoTime();
      app.close();
      figure("close", seconds(closing));
    }
  }

  private static Intrepid start(Listeners listeners, IntrepidRepo repo) {
    return Intrepid.builder().repo(repo).registry(listeners).handlers(listeners.objects()).start();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void figure(String name, double value) {
    System.out.println(FIGURE + name + " " + value);
  }
}
