package dev.intrepid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What happened to the memos of one {@code @Cached} method since the app was started, in this
 * process. Immutable.
 *
 * @param template the URI template of the memos
 * @param method the method, for people
 * @param localHits views answered by what the process remembers
 * @param storedHits views answered by what is stored
 * @param misses views that had to wait for a computation
 * @param loads calls of the method that ended, well or not
 * @param loadTime how long they took in all
 * @param failures those of them that threw
 * @param staleServed views answered by a value past its time to live, since none could be computed
 * @param evictions memos that messages or people dropped; a prefix counts as one
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

  /** These and those of another process together, of the same memos. */
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
