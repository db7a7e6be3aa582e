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
 * The streams that are tried again, in the order in which they are due, on a clock that never goes
 * back. For one thread, but for {@link #asked}.
 */
final class RetryQueue {

  private final Map<String, ParkedRetry> retries = new HashMap<>();
  private final SortedSet<ParkedRetry> queue =
      new TreeSet<>(Comparator.comparing(ParkedRetry::due).thenComparing(ParkedRetry::stream));
  private final Set<String> asked = new HashSet<>();
  private volatile int askedCount;

  /** How many there are for which somebody has asked something that is not begun. */
  int asked() {
    return askedCount;
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }

  @Nullable ParkedRetry find(String stream) {
    return retries.get(stream);
  }

  /** Takes it in, or to another place, due after a wait. */
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

  /** Leaves it where it is, due after a while. */
  void delay(ParkedRetry retry, Duration wait, Instant now) {
    queue.remove(retry);
    retry.dueAfter(wait, now);
    queue.add(retry);
  }

  void remove(ParkedRetry retry) {
    queue.remove(retry);
    retries.remove(retry.stream());
    asked.remove(retry.stream());
    askedCount = asked.size();
  }

  /** Those that are due, at most so many; they stay. */
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

  /** Those for which somebody has asked something; they stay. */
  List<ParkedRetry> dueAsAsked() {
    return asked.isEmpty() ? List.of() : queue.stream().filter(ParkedRetry::isAsked).toList();
  }

  /** The one that is due first; it stays. */
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

  /** It is due, as if it had not failed yet. */
  void beginAgain(ParkedRetry retry, Instant now) {
    queue.remove(retry);
    retry.beginAgain(now);
    queue.add(retry);
  }

  /** All are due, as if they had not failed yet. */
  void beginAgain(Instant now) {
    List<ParkedRetry> all = new ArrayList<>(queue);
    queue.clear();
    all.forEach(retry -> retry.beginAgain(now));
    queue.addAll(all);
  }
}
