package dev.intrepid.micrometer;

import dev.intrepid.HandlerStats;
import dev.intrepid.Intrepid;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** What the handlers of each subscriber do, as meters. */
final class HandlerMetrics {

  private static final String PREFIX = "intrepid.handler.";

  private final Intrepid app;

  HandlerMetrics(Intrepid app) {
    this.app = app;
  }

  void bindTo(MeterRegistry registry) {
    for (HandlerStats handlers : app.handlerStats()) {
      bind(registry, handlers.subscriber());
    }
  }

  // The registry keeps the objects of counters only weakly: the app itself is one that stays.
  private void bind(MeterRegistry registry, String subscriber) {
    Tags tags = Tags.of("subscriber", subscriber);
    FunctionTimer.builder(
            PREFIX + "calls",
            app,
            it -> value(it, subscriber, HandlerStats::calls),
            it -> value(it, subscriber, stats -> stats.time().toNanos()),
            TimeUnit.NANOSECONDS)
        .description("Calls of its handlers with a message, or several at once")
        .tags(tags)
        .register(registry);
    counter(
        registry,
        "failures",
        "Messages that failed, each try counted",
        subscriber,
        HandlerStats::failures,
        tags);
    counter(
        registry,
        "retries",
        "Messages that were tried again",
        subscriber,
        HandlerStats::retries,
        tags);
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      String subscriber,
      ToLongFunction<HandlerStats> value,
      Tags tags) {
    FunctionCounter.builder(PREFIX + name, app, it -> value(it, subscriber, value))
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private static long value(Intrepid app, String subscriber, ToLongFunction<HandlerStats> value) {
    return app.handlerStats().stream()
        .filter(stats -> stats.subscriber().equals(subscriber))
        .mapToLong(value)
        .sum();
  }
}
