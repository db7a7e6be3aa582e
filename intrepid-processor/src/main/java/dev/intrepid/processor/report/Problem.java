package dev.intrepid.processor.report;

import java.util.List;

/** A problem that a reader found, kept in the model for a check to report. */
public record Problem(Message message, List<String> args) {

  public Problem {
    args = List.copyOf(args);
  }

  public static Problem of(Message message, String... args) {
    return new Problem(message, List.of(args));
  }

  public Finding at(SourceSpot spot) {
    return new Finding(message, spot, args);
  }
}
