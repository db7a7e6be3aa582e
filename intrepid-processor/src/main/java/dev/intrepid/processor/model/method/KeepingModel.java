package dev.intrepid.processor.model.method;

import dev.intrepid.processor.report.SourceSpot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code @Cached} says of how the memos of a method are kept, as it is written. */
public record KeepingModel(
    Time ttl,
    Time refreshAfter,
    Time staleIfError,
    Time absentTtl,
    Time timeout,
    Jitter jitter,
    boolean isExclusive,
    boolean isLocal,
    int version) {

  /** The attributes of {@code @Cached} that only a method that computes a memo may have. */
  public static final List<String> OPTIONS =
      List.of(
          "ttl",
          "refreshAfter",
          "staleIfError",
          "absentTtl",
          "timeout",
          "jitter",
          "exclusive",
          "local",
          "version",
          "evictOn",
          "evict",
          "refreshOn");

  /** The default time to wait for a computation. */
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** The default version of a method. */
  public static final int VERSION = 1;

  /** The default share by which the times vary. */
  public static final double JITTER = 0.1;

  /**
   * One of its durations.
   *
   * @param name the name of the attribute
   * @param isSaid whether it is written; it may be written as nothing
   * @param duration empty if it is not said, or no duration
   */
  public record Time(
      String name, String text, boolean isSaid, Optional<Duration> duration, SourceSpot spot) {}

  /** By which share it varies. */
  public record Jitter(double share, boolean isSaid, SourceSpot spot) {}

  public Stream<Time> times() {
    return Stream.of(ttl, refreshAfter, staleIfError, absentTtl, timeout);
  }
}
