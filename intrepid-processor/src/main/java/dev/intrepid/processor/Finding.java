package dev.intrepid.processor;

import java.util.List;
import javax.tools.Diagnostic;

/** One thing to tell the user, and where. */
record Finding(Message message, SourceSpot spot, List<String> args) {

  Finding {
    args = List.copyOf(args);
  }

  static Finding of(Message message, SourceSpot spot, String... args) {
    return new Finding(message, spot, List.of(args));
  }

  String text() {
    return message.text(args);
  }

  boolean isError() {
    return message.kind() == Diagnostic.Kind.ERROR;
  }
}
