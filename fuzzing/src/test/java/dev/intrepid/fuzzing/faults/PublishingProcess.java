package dev.intrepid.fuzzing.faults;

import dev.intrepid.Intrepid;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A JVM of its own in which several threads publish a number of messages each, one at a time, and
 * say what was acknowledged. A message that was not is published again under its id.
 */
final class PublishingProcess {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private PublishingProcess() {}

  static ChildProcess start(String address, Path errors, int process, int threads, int each)
      throws IOException {
    return ChildProcess.start(
        PublishingProcess.class, "64m", errors, address, "" + process, "" + threads, "" + each);
  }

  /**
   * What it says of a message: it is stored, and where.
   *
   * @param account which only one thread moves, its numbers one after the other
   */
  record Acknowledged(UUID id, String account, long number, long sequence) {

    static Acknowledged of(String line) {
      String[] parts = line.split(" ");
      return new Acknowledged(
          UUID.fromString(parts[0]), parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    }

    private String line() {
      return id + " " + account + " " + number + " " + sequence + "\n";
    }
  }

  public static void main(String[] args) throws Exception {
    int process = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    int each = Integer.parseInt(args[3]);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Intrepid app = Intrepid.builder().repo(args[0]).start()) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int mine = process * threads + thread;
        running.add(pool.submit(() -> publish(app, mine, each)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static void publish(Intrepid app, int thread, int each) {
    String account = "a" + thread;
    for (int number = 1; number <= each; number++) {
      UUID id = new UUID(thread, number);
      PendingEvent event = app.pending(new Moved(account, number, 0, "")).withId(id);
      EventRecord stored = publish(app, event);
      System.out.print(new Acknowledged(id, account, number, stored.sequence()).line());
      System.out.flush();
    }
  }

  private static EventRecord publish(Intrepid app, PendingEvent event) {
    while (true) {
      try {
        return app.publish(event);
      } catch (RepoUnavailableException | RepoLockedException e) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }
}
