package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A former name of a handler is one that a handler of its kind can have had. */
final class FormerHandlersAreNamesCheck implements Check<HandlerModel> {

  private static final String SUBSCRIBER = "([a-z0-9._-]{1,100}/)?";
  private static final String METHOD = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
  private static final String MESSAGE = METHOD + "(\\." + METHOD + ")*";
  private static final String NAME =
      SUBSCRIBER + METHOD + "\\((" + MESSAGE + "|List<" + MESSAGE + ">)\\)";

  @Override
  public List<Finding> findings(HandlerModel handler) {
    List<Finding> findings = new ArrayList<>();
    for (WrittenText former : handler.handling().formerly()) {
      if (!Pattern.matches(NAME, former.text())) {
        findings.add(invalid(handler, former));
      } else if (isOfOtherKind(handler, former.text())) {
        findings.add(ofOtherKind(handler, former));
      }
    }
    return findings;
  }

  private static boolean isOfOtherKind(HandlerModel handler, String former) {
    return handler.messages().size() == 1 && handler.message().isBatch() != former.endsWith(">)");
  }

  private static Finding invalid(HandlerModel handler, WrittenText former) {
    return Finding.of(
        Message.FORMER_HANDLER_IS_INVALID,
        former.spot(),
        former.text(),
        handler.signature(),
        handler.name());
  }

  private static Finding ofOtherKind(HandlerModel handler, WrittenText former) {
    return Finding.of(
        Message.FORMER_HANDLER_IS_OF_OTHER_KIND, former.spot(), former.text(), handler.signature());
  }
}
