package dev.intrepid.engine.delivery;

import dev.intrepid.engine.stored.ParkedMemo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The streams that are tried again, ordered by due time, on a clock that never goes back. For one
 * thread, except {@link #asked}.
 */
final class RetryQueue {

  private final Map<String, ParkedRetry> retries = new HashMap<>();
  private final SortedSet<ParkedRetry> queue = new TreeSet<>(Soonest.FIRST);
  private final Set<String> asked = new HashSet<>();
  private volatile int askedCount;

  /** By when they are due; of those due at one time, by their streams. */
  private enum Soonest implements Comparator<ParkedRetry> {
    FIRST;

    @Override
    public int compare(ParkedRetry one, ParkedRetry other) {
      int byTime = one.due().compareTo(other.due());
      return byTime != 0 ? byTime : one.stream().compareTo(other.stream());
    }
  }

  /** How many have a request that is not begun. */
  int asked() {
    return askedCount;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  @Nullable ParkedRetry find(String stream) {
    return retries.get(stream);
  }

  /** Adds a stream, or moves it, to be due after a wait. */
  void put(ParkedRetry retry, ParkedMemo stored, Duration wait, Instant now) {
    if (retries.put(retry.stream(), retry) != null) {
      queue.remove(retry);
    }
    retry.dueAs(stored, wait, now);
    queue.add(retry);
    if (retry.isAsked()) {
      asked.add(retry.stream());
    } else {
      asked.remove(retry.stream());
    }
    askedCount = asked.size();
  }

  /** Forgets the messages of all, so that they are read. */
  void forgetMessages() {
    for (ParkedRetry retry : retries.values()) {
      retry.forgetMessages();
    }
  }

  /** Delays a stream. */
  void delay(ParkedRetry retry, Duration wait, Instant now) {
    queue.remove(retry);
    retry.dueAfter(wait, now);
    queue.add(retry);
  }

  void remove(ParkedRetry retry) {
    queue.remove(retry);
    retries.remove(retry.stream());
    retry.forgetMessages();
    asked.remove(retry.stream());
    askedCount = asked.size();
  }

  /** Due streams, at most that many; they stay in the queue. */
  List<ParkedRetry> due(Instant now, int most) {
    List<ParkedRetry> due = new ArrayList<>();
    for (ParkedRetry retry : queue) {
      if (due.size() == most || !retry.isDue(now)) {
        return due;
      }
      due.add(retry);
    }
    return due;
  }

  /** Streams with a request; they stay in the queue. */
  List<ParkedRetry> dueAsAsked() {
    return asked.isEmpty() ? List.of() : queue.stream().filter(ParkedRetry::isAsked).toList();
  }

  /** The stream that is due first; it stays in the queue. */
  List<ParkedRetry> first() {
    return queue.isEmpty() ? List.of() : List.of(queue.first());
  }

  /** How long until one is due; null if there is none. */
  @Nullable Duration untilDue(Instant now) {
    if (queue.isEmpty()) {
      return null;
    }
    ParkedRetry next = queue.first();
    return next.isDue(now) ? Duration.ZERO : Duration.between(now, next.due());
  }

  /** Makes a stream due, as if it had not failed yet. */
  void beginAgain(ParkedRetry retry, Instant now) {
    queue.remove(retry);
    retry.beginAgain(now);
    queue.add(retry);
  }

  /** Makes all due, as if they had not failed yet. */
  void beginAgain(Instant now) {
    List<ParkedRetry> all = new ArrayList<>(queue);
    queue.clear();
    all.forEach(retry -> retry.beginAgain(now));
    queue.addAll(all);
  }
}
