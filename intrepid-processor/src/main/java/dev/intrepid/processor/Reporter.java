package dev.intrepid.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings, one for each spot: what else is said there would be an echo of the first. */
final class Reporter {

  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Prints them; answers whether one of them is an error. */
  boolean print(List<Finding> findings) {
    Set<SourceSpot> told = new HashSet<>();
    boolean failed = false;
    for (Finding finding : findings) {
      if (!finding.isError()) {
        print(Diagnostic.Kind.NOTE, finding);
      } else if (told.add(finding.spot())) {
        print(Diagnostic.Kind.ERROR, finding);
        failed = true;
      }
    }
    return failed;
  }

  /** Prints one error for an exception that is no user's fault. */
  void printBug(@Nullable Element element, Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    String text = Message.BUG.text(List.of(String.valueOf(bug.getMessage()), trace.toString()));
    if (element == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, text, element);
    }
  }

  private void print(Diagnostic.Kind kind, Finding finding) {
    SourceSpot spot = finding.spot();
    messager.printMessage(kind, finding.text(), spot.element(), spot.annotation(), spot.value());
  }
}
