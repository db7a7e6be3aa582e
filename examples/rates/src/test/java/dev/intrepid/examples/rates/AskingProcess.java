package dev.intrepid.examples.rates;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.intrepid.Intrepid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A process whose twenty threads ask for one price when a file says so. */
final class AskingProcess {

  private static final int THREADS = 20;

  private AskingProcess() {}

  /** Takes the folder, and a number of its own. */
  public static void main(String... args) throws Exception {
    Path folder = Path.of(args[0]);
    try (Intrepid app =
        Intrepid.builder()
            .repo("sqlite:" + folder.resolve("prices.db"))
            .state(Prices.Source.class, item -> lookUp(folder))
            .handlers(new Prices())
            .start()) {
      Files.createFile(folder.resolve(args[1] + ".ready"));
      while (!Files.exists(folder.resolve("go"))) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      ask(app);
    }
  }

  private static void ask(Intrepid app) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      all.add(() -> app.view(Prices_price_Memo.uri("bread")).orElse(0));
    }
    for (Future<Integer> one : threads.invokeAll(all)) {
      if (one.get() != 7) {
        throw new IllegalStateException("The price is 7, not " + one.get());
      }
    }
    threads.shutdown();
  }

  /** Leaves a mark for each call, and takes long enough for the other process to ask, too. */
  private static int lookUp(Path folder) throws InterruptedException {
    try {
      Files.writeString(folder.resolve("calls"), "x", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TimeUnit.MILLISECONDS.sleep(300);
    return 7;
  }
}
