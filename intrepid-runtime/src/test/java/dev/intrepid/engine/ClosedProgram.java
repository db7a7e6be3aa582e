package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Added;
import java.util.concurrent.Callable;

/** A program that ends in good order, run by {@link ClosedAppTest} with classes of its own. */
public final class ClosedProgram implements Callable<Long> {

  /** For the test, which makes it by reflection. */
  public ClosedProgram() {}

  @Override
  public Long call() throws Exception {
    Probe probe = new Probe("closed", Probe::sum) {}.folds().shards(2);
    try (Intrepid app =
        Intrepid.builder()
            .repo("memory:")
            .registry(Probe.registry(probe))
            .handlers(probe)
            .start()) {
      app.publish(new Added("a", 1));
      app.publishAsync(new Added("b", 2))
          .thenRun(() -> app.publishAsync(new Added("c", 3)).join())
          .join();
      app.awaitCaughtUp(SOON);
      app.memos().evict("quotes/none");
      app.status();
      return app.view(new MemoUri<>(Counting.sumUri("b"), Counting.SUM))
          .map(Counting.Sum::total)
          .orElse(0L);
    }
  }
}
