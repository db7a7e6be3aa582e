package dev.intrepid.micrometer;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoStats;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What happens to the memos of each {@code @Cached} method, as meters. */
final class MemoMetrics {

  private final Intrepid app;

  MemoMetrics(Intrepid app) {
    this.app = app;
  }

  void bindTo(MeterRegistry registry) {
    for (MemoStats memo : app.memoStats()) {
      String template = memo.template();
      // The app is asked, since it stays: its figures are made anew at each question.
      bind(template, new Meters<>(registry, "intrepid.memo.", app, Tags.of("memo", template)));
    }
  }

  private static void bind(String template, Meters<Intrepid> meters) {
    meters
        .with("tier", "local")
        .counter(
            "hits",
            "Views answered by what the process remembers",
            app -> figure(app, template, MemoStats::localHits));
    meters
        .with("tier", "stored")
        .counter(
            "hits",
            "Views answered by what is stored",
            app -> figure(app, template, MemoStats::storedHits));
    meters.counter(
        "misses",
        "Views that waited for a computation",
        app -> figure(app, template, MemoStats::misses));
    meters.counter(
        "failures", "Computations that threw", app -> figure(app, template, MemoStats::failures));
    meters.counter(
        "stale",
        "Views answered by an old value, since none could be computed",
        app -> figure(app, template, MemoStats::staleServed));
    meters.counter(
        "evictions",
        "Memos that messages or people dropped",
        app -> figure(app, template, MemoStats::evictions));
    meters.timer(
        "loads",
        "Calls of the method",
        app -> figure(app, template, MemoStats::loads),
        app -> figure(app, template, memo -> memo.loadTime().toNanos()));
  }

  private static long figure(Intrepid app, String template, ToLongFunction<MemoStats> wanted) {
    Optional<MemoStats> memo =
        app.memoStats().stream().filter(m -> m.template().equals(template)).findFirst();
    return memo.map(wanted::applyAsLong).orElse(0L);
  }
}
