package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.KeepingModel.Jitter;
import dev.intrepid.processor.model.method.KeepingModel.Time;
import dev.intrepid.processor.read.AnnotationReader;
import java.time.Duration;
import java.util.Optional;

/** Reads what {@code @Cached} says of how the memos of a method are kept. */
final class KeepingReader {

  private KeepingReader() {}

  static KeepingModel read(AnnotationReader cached) {
    return new KeepingModel(
        time(cached, "ttl", ""),
        time(cached, "refreshAfter", ""),
        time(cached, "staleIfError", ""),
        time(cached, "absentTtl", ""),
        time(cached, "timeout", KeepingModel.TIMEOUT.toString()),
        jitter(cached),
        cached.flag("exclusive"),
        cached.flag("local", true),
        cached.number("version", KeepingModel.VERSION));
  }

  private static Jitter jitter(AnnotationReader cached) {
    double share = cached.real("jitter", KeepingModel.JITTER);
    return new Jitter(share, cached.says("jitter"), cached.spot("jitter"));
  }

  private static Time time(AnnotationReader cached, String name, String otherwise) {
    String text = cached.string(name, otherwise);
    Optional<Duration> duration = text.isEmpty() ? Optional.empty() : DurationText.read(text);
    return new Time(name, text, cached.says(name), duration, cached.spot(name));
  }
}
