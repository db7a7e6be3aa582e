package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The page after the one that a worker handles, read by another thread meanwhile: where events come
 * from a server, reading takes as long as handling and committing. Never more than one page. For
 * one thread.
 */
final class PageAhead {

  private final EventRepo repo;
  private final SubscriptionTopic topic;
  private final Shard shard;
  private final Executor readers;
  private @Nullable Reading reading;

  /** What is read. */
  private record Reading(
      long after, int limit, long timesGoneBack, CompletableFuture<EventLog> page) {

    boolean isOf(long sequence, int most, long times) {
      return after == sequence && limit == most && timesGoneBack == times;
    }

    /** The page; null if it could not be read, for which who reads it again learns the reason. */
    @Nullable EventLog result() {
      try {
        return page.join();
      } catch (CompletionException e) {
        return null;
      }
    }
  }

  /**
   * Nothing is read yet.
   *
   * @param readers refuses what it has no thread for
   */
  PageAhead(EventRepo repo, SubscriptionTopic topic, Shard shard, Executor readers) {
    this.repo = repo;
    this.topic = topic;
    this.shard = shard;
    this.readers = readers;
  }

  /** Begins to read the page after a sequence, if a thread is free. */
  void read(long sequence, int limit) {
    // Asked first: if the log goes back in between, the page is not taken.
    long times = repo.timesGoneBack();
    try {
      CompletableFuture<EventLog> page =
          CompletableFuture.supplyAsync(
              () -> repo.entriesSince(topic, shard, sequence, limit), readers);
      reading = new Reading(sequence, limit, times, page);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // No thread is free, or there is no memory for one: the reader reads the page itself.
      forget();
    }
  }

  /** The page after a sequence, if that was read, for which it waits; null otherwise. */
  @Nullable EventLog take(long sequence, int limit) {
    Reading last = reading;
    forget();
    return last != null && last.isOf(sequence, limit, repo.timesGoneBack()) ? last.result() : null;
  }

  /** Lets go of what was read. */
  void forget() {
    reading = null;
  }
}
