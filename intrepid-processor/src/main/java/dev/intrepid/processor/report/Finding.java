package dev.intrepid.processor.report;

import java.util.List;
import javax.tools.Diagnostic;

/** One message to the user, and its place. */
public record Finding(Message message, SourceSpot spot, List<String> args) {

  public Finding {
    args = List.copyOf(args);
  }

  public static Finding of(Message message, SourceSpot spot, String... args) {
    return new Finding(message, spot, List.of(args));
  }

  public String text() {
    return message.text(args);
  }

  public boolean isError() {
    return message.kind() == Diagnostic.Kind.ERROR;
  }
}
