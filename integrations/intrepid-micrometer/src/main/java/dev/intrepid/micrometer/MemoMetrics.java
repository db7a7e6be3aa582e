package dev.intrepid.micrometer;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** What happens to the memos of each {@code @Cached} method, as meters. */
final class MemoMetrics {

  private static final String PREFIX = "intrepid.memo.";

  private final Intrepid app;

  MemoMetrics(Intrepid app) {
    this.app = app;
  }

  void bindTo(MeterRegistry registry) {
    for (MemoStats memo : app.memoStats()) {
      bind(registry, memo.template());
    }
  }

  // The registry keeps the objects of counters only weakly: the app itself is one that stays.
  private void bind(MeterRegistry registry, String template) {
    Tags tags = Tags.of("memo", template);
    counter(
        registry,
        "hits",
        "Views answered by what the process remembers",
        template,
        MemoStats::localHits,
        tags.and("tier", "local"));
    counter(
        registry,
        "hits",
        "Views answered by what is stored",
        template,
        MemoStats::storedHits,
        tags.and("tier", "stored"));
    counter(
        registry,
        "misses",
        "Views that waited for a computation",
        template,
        MemoStats::misses,
        tags);
    counter(registry, "failures", "Computations that threw", template, MemoStats::failures, tags);
    counter(
        registry,
        "stale",
        "Views answered by an old value, since none could be computed",
        template,
        MemoStats::staleServed,
        tags);
    counter(
        registry,
        "evictions",
        "Memos that messages or people dropped",
        template,
        MemoStats::evictions,
        tags);
    FunctionTimer.builder(
            PREFIX + "loads",
            app,
            it -> value(it, template, MemoStats::loads),
            it -> value(it, template, memo -> memo.loadTime().toNanos()),
            TimeUnit.NANOSECONDS)
        .description("Calls of the method")
        .tags(tags)
        .register(registry);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      String template,
      ToLongFunction<MemoStats> value,
      Tags tags) {
    FunctionCounter.builder(PREFIX + name, app, it -> value(it, template, value))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private static long value(Intrepid app, String template, ToLongFunction<MemoStats> value) {
    Optional<MemoStats> memo =
        app.memoStats().stream().filter(m -> m.template().equals(template)).findFirst();
    return memo.map(value::applyAsLong).orElse(0L);
  }
}
