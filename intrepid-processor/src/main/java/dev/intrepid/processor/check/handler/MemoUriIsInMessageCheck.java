package dev.intrepid.processor.check.handler;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlerUris;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/**
 * The message has every variable of the memo's template. Silent about templates that are reported
 * at a record, and about messages that are no records.
 */
final class MemoUriIsInMessageCheck implements Check<HandlerModel> {

  @Override
  public List<Finding> findings(HandlerModel handler) {
    List<Finding> findings = new ArrayList<>();
    if (canAsk(handler)) {
      for (ParameterModel parameter : handler.parameters()) {
        if (parameter.supply() instanceof Supply.OfMemo memo) {
          findings.addAll(ofParameter(handler, parameter, memo));
        }
      }
      for (Template template : HandlerUris.returned(handler)) {
        boolean isOwn = template.equals(handler.cachedAt());
        SourceSpot spot = isOwn ? template.spot() : handler.spot();
        findings.addAll(template(handler, template, spot, isOwn, handler.method()));
      }
    }
    return findings;
  }

  private static boolean canAsk(HandlerModel handler) {
    if (handler.messages().size() != 1 || !handler.message().notEvents().isEmpty()) {
      return false;
    }
    for (EventModel event : handler.message().events()) {
      if (!event.type().isRecord()) {
        return false;
      }
    }
    return true;
  }

  private static List<Finding> ofParameter(
      HandlerModel handler, ParameterModel parameter, Supply.OfMemo memo) {
    boolean isOwn = memo.template().spot().element().equals(parameter.spot().element());
    SourceSpot spot = isOwn ? memo.template().spot() : parameter.spot();
    return template(handler, memo.template(), spot, isOwn, Simple.of(parameter.type()));
  }

  private static List<Finding> template(
      HandlerModel handler, Template template, SourceSpot spot, boolean isOwn, String whose) {
    if (template.problem() != null) {
      return isOwn ? List.of(template.problem().at(spot)) : List.of();
    }
    MessageModel message = handler.message();
    for (String name : template.variables()) {
      if (!message.isBatch() && !message.variables().containsKey(name)) {
        return List.of(missing(name, template, spot, whose, message));
      }
    }
    return List.of();
  }

  private static Finding missing(
      String name, Template template, SourceSpot spot, String whose, MessageModel message) {
    return Finding.of(
        Message.MEMO_VARIABLE_NOT_IN_MESSAGE,
        spot,
        template.text(),
        whose,
        name,
        message.label(),
        message.namesThatAreNoKeys().contains(name) ? " that can stand in a URI" : "",
        ClosestName.hint(name, message.variables().keySet()));
  }
}
