package dev.intrepid.processor;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code @Cached} says of how the memos of a method are kept, as it is written. */
record KeepingModel(
    Time ttl,
    Time refreshAfter,
    Time staleIfError,
    Time absentTtl,
    Time timeout,
    Jitter jitter,
    boolean isExclusive,
    boolean isLocal) {

  static final String TIMEOUT = "30s";
  static final double JITTER = 0.1;

  /**
   * One of its durations.
   *
   * @param name the name of the attribute
   * @param isSaid whether it is written; it may be written as nothing
   */
  record Time(String name, String text, boolean isSaid, SourceSpot spot) {

    /** Empty if it is not said, or no duration. */
    Optional<Duration> duration() {
      return text.isEmpty() ? Optional.empty() : DurationReader.read(text);
    }
  }

  /** By which share it varies. */
  record Jitter(double share, boolean isSaid, SourceSpot spot) {}

  Stream<Time> times() {
    return Stream.of(ttl, refreshAfter, staleIfError, absentTtl, timeout);
  }

  static KeepingModel read(AnnotationReader cached) {
    return new KeepingModel(
        time(cached, "ttl", ""),
        time(cached, "refreshAfter", ""),
        time(cached, "staleIfError", ""),
        time(cached, "absentTtl", ""),
        time(cached, "timeout", TIMEOUT),
        new Jitter(cached.real("jitter", JITTER), cached.says("jitter"), cached.spot("jitter")),
        cached.flag("exclusive"),
        cached.flag("local", true));
  }

  private static Time time(AnnotationReader cached, String name, String otherwise) {
    return new Time(name, cached.string(name, otherwise), cached.says(name), cached.spot(name));
  }
}
