package dev.intrepid.engine.publish;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events of one call under way, and the future of their records. Its outcome is given by one
 * thread, and once.
 *
 * @param <T> the answer of the future
 */
final class PendingPublish<T> {

  private final List<PendingEvent> events;
  private final Function<List<EventRecord>, T> answer;
  private final long bytes;
  private final PublishFuture<T> future;
  private List<EventRecord> stored = List.of();
  private @Nullable Throwable failure;
  private boolean hasLeft; // guarded by the lock of what is under way

  PendingPublish(
      List<PendingEvent> events, Function<List<EventRecord>, T> answer, Dependants dependants) {
    this.events = events;
    this.answer = answer;
    this.future = new PublishFuture<>(this, dependants);
    long sum = 0;
    for (PendingEvent event : events) {
      sum += event.size();
    }
    this.bytes = sum;
  }

  List<PendingEvent> events() {
    return events;
  }

  /** By how much it counts, which is 1 or more. */
  int size() {
    return Math.max(1, events.size());
  }

  /** The bytes of data and headers. */
  long bytes() {
    return bytes;
  }

  CompletableFuture<T> future() {
    return future;
  }

  /** Whether it has not left before. */
  boolean leaves() {
    boolean isFirst = !hasLeft;
    hasLeft = true;
    return isFirst;
  }

  /** Its events are stored, as these records. */
  void succeed(List<EventRecord> records) {
    stored = records;
    future.decide();
  }

  /** Its events are not stored, or it is unknown whether they are. */
  void fail(Throwable reason) {
    failure = reason;
    future.decide();
  }

  /** Whether its outcome is there. */
  boolean isDecided() {
    return future.isDecided();
  }

  /** Completes the future, and runs what depends on it; a second call changes nothing. */
  void complete() {
    if (failure != null) {
      future.completeExceptionally(failure);
    } else {
      answer();
    }
  }

  private void answer() {
    try {
      future.complete(answer.apply(stored));
    } catch (RuntimeException | Error e) {
      // There may be no memory for the answer; who waits for it is told that.
      future.completeExceptionally(e);
    }
  }
}
