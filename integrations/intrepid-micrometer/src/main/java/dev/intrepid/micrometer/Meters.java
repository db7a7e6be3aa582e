package dev.intrepid.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Registers the meters of one object, whose names begin alike and have the same tags. Immutable.
 *
 * @param prefix how the names begin
 * @param object what is asked for the figures; the registry keeps that of gauges, and that of
 *     counters and timers only weakly, so something else must hold it
 */
record Meters<T>(MeterRegistry registry, String prefix, T object, Tags tags) {

  /** The same with a tag more. */
  Meters<T> with(String tag, String value) {
    return new Meters<>(registry, prefix, object, tags.and(tag, value));
  }

  void gauge(String name, String description, ToDoubleFunction<T> figure) {
    Gauge.builder(prefix + name, object, figure)
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  void timeGauge(String name, String description, ToDoubleFunction<T> millis) {
    TimeGauge.builder(prefix + name, object, TimeUnit.MILLISECONDS, millis)
        .description(description)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  void counter(String name, String description, ToDoubleFunction<T> figure) {
    FunctionCounter.builder(prefix + name, object, figure)
        .description(description)
        .tags(tags)
        .register(registry);
  }

  /** Of calls, and of the time they took in all. */
  void timer(String name, String description, ToLongFunction<T> calls, ToDoubleFunction<T> nanos) {
    FunctionTimer.builder(prefix + name, object, calls, nanos, TimeUnit.NANOSECONDS)
        .description(description)
        .tags(tags)
        .register(registry);
  }
}
