package dev.intrepid.engine.step;

import dev.intrepid.FailureListener;
import dev.intrepid.HandlerStats;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The watches of an app's subscribers, which outlive a change of their shards. Thread-safe. */
public final class HandlerWatches {

  private final List<FailureListener> listeners;
  private final ConcurrentMap<String, HandlerWatch> bySubscriber = new ConcurrentHashMap<>();

  /** Watches that pass failures on to these listeners. */
  public HandlerWatches(List<FailureListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  public HandlerWatch of(String subscriber) {
    HandlerWatch known = bySubscriber.get(subscriber);
    if (known != null) {
      return known;
    }
    HandlerWatch made = new HandlerWatch(subscriber, listeners);
    HandlerWatch other = bySubscriber.putIfAbsent(subscriber, made);
    return other == null ? made : other;
  }

  /** What the handlers of that subscriber did. */
  public HandlerStats stats(String subscriber) {
    return of(subscriber).stats();
  }
}
