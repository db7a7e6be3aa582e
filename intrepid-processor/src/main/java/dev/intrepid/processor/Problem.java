package dev.intrepid.processor;

import java.util.List;

/** What a reader could not make sense of, kept in the model for a check to find. */
record Problem(Message message, List<String> args) {

  Problem {
    args = List.copyOf(args);
  }

  static Problem of(Message message, String... args) {
    return new Problem(message, List.of(args));
  }

  Finding at(SourceSpot spot) {
    return new Finding(message, spot, args);
  }
}
