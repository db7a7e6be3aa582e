package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.json.JsonCodec;
import java.time.Duration;
import java.util.List;
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
 * @param inputs the URI templates of the memos that the method is given; a value without a ttl that
 *     was computed from others is computed again
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
    int version,
    List<String> inputs) {

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
    inputs = List.copyOf(inputs);
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
        VERSION,
        List.of());
  }

  /** The same with values kept for that time. */
  public MemoSpec<T> keptFor(Duration time) {
    Parts<T> parts = new Parts<>(this);
    parts.ttl = time;
    return parts.spec();
  }

  /** The same with values recomputed in the background from that age on. */
  public MemoSpec<T> refreshedAfter(Duration age) {
    Parts<T> parts = new Parts<>(this);
    parts.refreshAfter = age;
    return parts.spec();
  }

  /** The same with old values served for that time when they cannot be recomputed. */
  public MemoSpec<T> staleFor(Duration time) {
    Parts<T> parts = new Parts<>(this);
    parts.staleIfError = time;
    return parts.spec();
  }

  /** The same with absent values remembered for that time. */
  public MemoSpec<T> absentFor(Duration time) {
    Parts<T> parts = new Parts<>(this);
    parts.absentTtl = time;
    return parts.spec();
  }

  /** The same with callers that wait at most that time. */
  public MemoSpec<T> waitedForAtMost(Duration time) {
    Parts<T> parts = new Parts<>(this);
    parts.timeout = time;
    return parts.spec();
  }

  /** The same with that jitter. */
  public MemoSpec<T> jittered(double fraction) {
    Parts<T> parts = new Parts<>(this);
    parts.jitter = fraction;
    return parts.spec();
  }

  /** The same, computed by one process at a time. */
  public MemoSpec<T> byOneProcess() {
    Parts<T> parts = new Parts<>(this);
    parts.exclusive = true;
    return parts.spec();
  }

  /** The same, not remembered in the process. */
  public MemoSpec<T> notLocal() {
    Parts<T> parts = new Parts<>(this);
    parts.local = false;
    return parts.spec();
  }

  /** The same, computed in that way. */
  public MemoSpec<T> ofVersion(int number) {
    Parts<T> parts = new Parts<>(this);
    parts.version = number;
    return parts.spec();
  }

  /** The same, computed from the memos of these templates. */
  public MemoSpec<T> from(String... templates) {
    Parts<T> parts = new Parts<>(this);
    parts.inputs = List.of(templates);
    return parts.spec();
  }

  /** All that a method says, for another one that says one thing differently. */
  private static final class Parts<T> {
    private final String name;
    private final String template;
    private final JsonCodec<T> codec;
    private @Nullable Duration ttl;
    private @Nullable Duration refreshAfter;
    private Duration staleIfError;
    private Duration absentTtl;
    private Duration timeout;
    private double jitter;
    private boolean exclusive;
    private boolean local;
    private int version;
    private List<String> inputs;

    Parts(MemoSpec<T> spec) {
      name = spec.name;
      template = spec.template;
      codec = spec.codec;
      ttl = spec.ttl;
      refreshAfter = spec.refreshAfter;
      staleIfError = spec.staleIfError;
      absentTtl = spec.absentTtl;
      timeout = spec.timeout;
      jitter = spec.jitter;
      exclusive = spec.exclusive;
      local = spec.local;
      version = spec.version;
      inputs = spec.inputs;
    }

    MemoSpec<T> spec() {
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
          version,
          inputs);
    }
  }
}
