package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.TalkingProcess;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.IntrepidRepo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * A process that publishes to the repo at an address; it is told the number of the first message,
 * how many there are, and of how many threads.
 */
final class PublisherProcess {

  private static final int ACCOUNTS = 1_000;

  private PublisherProcess() {}

  /** Publishes as it is told. */
  public static void main(String[] arguments) {
    try (IntrepidRepo repo = IntrepidRepo.open(arguments[0]);
        Intrepid app = Intrepid.builder().repo(repo).start()) {
      TalkingProcess.answerAll(
          line -> {
            String[] words = line.split(" ");
            publish(
                app,
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                PublisherProcess::deposited);
            return "published";
          });
    }
  }

  /** Publishes so many messages by so many threads, the first of which has this number. */
  static void publish(
      Intrepid app, int first, int count, int threads, IntFunction<Deposited> messages) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> publishers = new ArrayList<>();
      int each = count / threads;
      for (int thread = 0; thread < threads; thread++) {
        int from = first + thread * each;
        publishers.add(() -> publish(app, from, each, messages));
      }
      for (Future<Boolean> publisher : executor.invokeAll(publishers)) {
        publisher.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdown();
    }
  }

  private static boolean publish(
      Intrepid app, int from, int count, IntFunction<Deposited> messages) {
    for (int i = from; i < from + count; i++) {
      app.publish(messages.apply(i));
    }
    return true;
  }

  /** The message of a number, to one of a thousand streams. */
  static Deposited deposited(int i) {
    return new Deposited("account-" + i % ACCOUNTS, i, i);
  }

  /** The message of a number, to a stream of its own. */
  static Deposited firstDeposited(int i) {
    return new Deposited("opened-" + i, i, i);
  }
}
