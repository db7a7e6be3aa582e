package dev.intrepid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Counts for the memos of one {@code @Cached} method since the app was started, in this process.
 * Immutable.
 *
 * @param template the URI template of the memos
 * @param method the method, for display
 * @param localHits views answered from the process's memory
 * @param storedHits views answered from the repo
 * @param misses views that had to wait for a computation
 * @param loads calls of the method that ended, with or without success
 * @param loadTime how long they took in all
 * @param failures those of them that threw
 * @param staleServed views answered by a value past its time to live, since none could be computed
 * @param evictions memos that messages or callers dropped; a prefix counts as one
 */
public record MemoStats(
    String template,
    String method,
    long localHits,
    long storedHits,
    long misses,
    long loads,
    Duration loadTime,
    long failures,
    long staleServed,
    long evictions) {

  /** Requires the texts. */
  public MemoStats {
    requireNonNull(template);
    requireNonNull(method);
    requireNonNull(loadTime);
  }

  /** The sum of these and those of another process, for the same memos. */
  public MemoStats plus(MemoStats other) {
    return new MemoStats(
        template,
        method,
        localHits + other.localHits,
        storedHits + other.storedHits,
        misses + other.misses,
        loads + other.loads,
        loadTime.plus(other.loadTime),
        failures + other.failures,
        staleServed + other.staleServed,
        evictions + other.evictions);
  }

  /** Views answered at once. */
  public long hits() {
    return localHits + storedHits;
  }
}
