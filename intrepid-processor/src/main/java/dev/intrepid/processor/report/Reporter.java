package dev.intrepid.processor.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings, only the first for each spot, since others there mostly follow from it. */
public final class Reporter {

  private static final int TRACE_LINES = 60;

  private final Messager messager;
  private final PointedAt pointedAt;

  public Reporter(Messager messager, PointedAt pointedAt) {
    this.messager = messager;
    this.pointedAt = pointedAt;
  }

  /** Prints them; answers whether one of them is an error. */
  public boolean print(List<Finding> findings) {
    Set<SourceSpot> told = new HashSet<>();
    boolean failed = false;
    for (Finding finding : findings) {
      if (!finding.isError()) {
        print(finding.message().kind(), finding.text(), finding.spot());
      } else if (told.add(finding.spot())) {
        print(Diagnostic.Kind.ERROR, finding.text(), finding.spot());
        failed = true;
      }
    }
    return failed;
  }

  /** Prints one error for an exception in the processor itself. */
  public void printBug(@Nullable Element element, Throwable bug) {
    String text = Message.BUG.text(List.of(String.valueOf(bug.getMessage()), trace(bug)));
    if (element == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    } else {
      print(Diagnostic.Kind.ERROR, text, SourceSpot.at(element));
    }
  }

  /** Its first lines, since an endless recursion has a thousand. */
  private static String trace(Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace));
    return trace.toString().lines().limit(TRACE_LINES).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Prints what is at no place in the source. */
  public void print(Message message, String... args) {
    messager.printMessage(message.kind(), message.text(List.of(args)));
  }

  private void print(Diagnostic.Kind kind, String text, SourceSpot spot) {
    SourceSpot place = pointedAt.nearest(spot);
    messager.printMessage(
        kind, pointedAt.text(text, spot), place.element(), place.annotation(), place.value());
  }
}
