package dev.intrepid.micrometer;

import dev.intrepid.HandlerStats;
import dev.intrepid.Intrepid;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToLongFunction;

/** What the handlers of each subscriber do, as meters. */
final class HandlerMetrics {

  private final Intrepid app;

  HandlerMetrics(Intrepid app) {
    this.app = app;
  }

  void bindTo(MeterRegistry registry) {
    for (HandlerStats handlers : app.handlerStats()) {
      String name = handlers.subscriber();
      // The app is asked, since it stays: its figures are made anew at each question.
      bind(name, new Meters<>(registry, "intrepid.handler.", app, Tags.of("subscriber", name)));
    }
  }

  private static void bind(String subscriber, Meters<Intrepid> meters) {
    meters.timer(
        "calls",
        "Calls of its handlers with a message, or several at once",
        app -> figure(app, subscriber, HandlerStats::calls),
        app -> figure(app, subscriber, stats -> stats.time().toNanos()));
    meters.counter(
        "failures",
        "Messages that failed, each try counted",
        app -> figure(app, subscriber, HandlerStats::failures));
    meters.counter(
        "retries",
        "Messages that were tried again",
        app -> figure(app, subscriber, HandlerStats::retries));
  }

  private static long figure(Intrepid app, String subscriber, ToLongFunction<HandlerStats> wanted) {
    return app.handlerStats().stream()
        .filter(stats -> stats.subscriber().equals(subscriber))
        .mapToLong(wanted)
        .sum();
  }
}
