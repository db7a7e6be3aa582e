package dev.intrepid.engine.step;

import dev.intrepid.FailureListener;
import dev.intrepid.HandlerStats;
import dev.intrepid.engine.worker.LoggedFailure;
import dev.intrepid.repo.EventRecord;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the calls of one subscriber's handlers, and passes failures on. Thread-safe. */
public final class HandlerWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HandlerWatch.class);

  private final String subscriber;
  private final List<FailureListener> listeners;
  private final LongAdder calls = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final Set<String> warnedOf = ConcurrentHashMap.newKeySet();

  HandlerWatch(String subscriber, List<FailureListener> listeners) {
    this.subscriber = subscriber;
    this.listeners = listeners;
  }

  /** Handlers were called with a message, or several. */
  void called(long tookNanos, int attempt) {
    calls.increment();
    nanos.add(tookNanos);
    if (attempt > 1) {
      retries.increment();
    }
  }

  /** A message has failed. */
  public void failed(EventRecord message, Throwable cause) {
    failures.increment();
    for (FailureListener listener : listeners) {
      try {
        listener.failed(subscriber, message, cause);
      } catch (Throwable e) {
        // Code of other languages throws checked exceptions, too.
        LOG.warn("{}: the listener for failures has failed", subscriber, LoggedFailure.of(e));
      } finally {
        // A leftover interrupt must not reach the next handler.
        Thread.interrupted();
      }
    }
  }

  /** Warns of what a handler does, the first time that it does so. */
  void warnOnce(String handler, String what) {
    if (warnedOf.add(handler)) {
      LOG.warn("{} {}", handler, what);
    }
  }

  HandlerStats stats() {
    return new HandlerStats(
        subscriber, calls.sum(), Duration.ofNanos(nanos.sum()), failures.sum(), retries.sum());
  }
}
