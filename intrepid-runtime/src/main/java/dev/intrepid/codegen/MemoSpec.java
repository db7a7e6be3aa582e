package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.JsonCodec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A method that computes a memo. Immutable.
 *
 * @param <T> the type of its value
 * @param name the method, for display: {@code "Rates.rate(String, String)"}
 * @param template the URI template of its memos
 * @param codec how the value is read and written; an {@link dev.intrepid.IntoCache} of the same
 *     template if the value carries its own URI
 * @param ttl how long a value is kept; null for ever
 * @param refreshAfter from which age on it is recomputed in the background; null for never
 * @param staleIfError how long after its ttl it is served when it cannot be recomputed
 * @param absentTtl how long an absent value is remembered; zero for not at all
 * @param timeout how long a caller waits
 * @param jitter by which fraction at most ttl and refreshAfter are shortened, from 0 to less than 1
 * @param exclusive whether one process computes at a time
 * @param local whether values are remembered in the process
 * @param version which way of computing it has; a value of another one is computed again
 */
public record MemoSpec<T>(
    String name,
    String template,
    JsonCodec<T> codec,
    @Nullable Duration ttl,
    @Nullable Duration refreshAfter,
    Duration staleIfError,
    Duration absentTtl,
    Duration timeout,
    double jitter,
    boolean exclusive,
    boolean local,
    int version) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final double JITTER = 0.1;

  /** The version of a method that says none. */
  public static final int VERSION = 1;

  /** Requires all but the optional parts. */
  public MemoSpec {
    requireNonNull(name);
    requireNonNull(template);
    requireNonNull(codec);
    requireNonNull(staleIfError);
    requireNonNull(absentTtl);
    requireNonNull(timeout);
    if (!(jitter >= 0 && jitter < 1)) {
      throw new IllegalArgumentException("A jitter is from 0 to less than 1, not " + jitter);
    }
  }

  /** A method whose values are kept for ever. */
  public static <T> MemoSpec<T> of(String name, String template, JsonCodec<T> codec) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        null,
        null,
        Duration.ZERO,
        Duration.ZERO,
        TIMEOUT,
        JITTER,
        false,
        true,
        VERSION);
  }

  /** The same with values kept for that time. */
  public MemoSpec<T> keptFor(Duration time) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        time,
        refreshAfter,
        staleIfError,
        absentTtl,
        timeout,
        jitter,
        exclusive,
        local,
        version);
  }

  /** The same with values recomputed in the background from that age on. */
  public MemoSpec<T> refreshedAfter(Duration age) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        age,
        staleIfError,
        absentTtl,
        timeout,
        jitter,
        exclusive,
        local,
        version);
  }

  /** The same with old values served for that time when they cannot be recomputed. */
  public MemoSpec<T> staleFor(Duration time) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        time,
        absentTtl,
        timeout,
        jitter,
        exclusive,
        local,
        version);
  }

  /** The same with absent values remembered for that time. */
  public MemoSpec<T> absentFor(Duration time) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        time,
        timeout,
        jitter,
        exclusive,
        local,
        version);
  }

  /** The same with callers that wait at most that time. */
  public MemoSpec<T> waitedForAtMost(Duration time) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        absentTtl,
        time,
        jitter,
        exclusive,
        local,
        version);
  }

  /** The same with that jitter. */
  public MemoSpec<T> jittered(double fraction) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        absentTtl,
        timeout,
        fraction,
        exclusive,
        local,
        version);
  }

  /** The same, computed by one process at a time. */
  public MemoSpec<T> byOneProcess() {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        absentTtl,
        timeout,
        jitter,
        true,
        local,
        version);
  }

  /** The same, not remembered in the process. */
  public MemoSpec<T> notLocal() {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        absentTtl,
        timeout,
        jitter,
        exclusive,
        false,
        version);
  }

  /** The same, computed in that way. */
  public MemoSpec<T> ofVersion(int number) {
    return new MemoSpec<>(
        name,
        template,
        codec,
        ttl,
        refreshAfter,
        staleIfError,
        absentTtl,
        timeout,
        jitter,
        exclusive,
        local,
        number);
  }
}
