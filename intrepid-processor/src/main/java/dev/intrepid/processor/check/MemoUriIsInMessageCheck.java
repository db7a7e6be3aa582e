package dev.intrepid.processor.check;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlerUris;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.stream.Stream;

/**
 * The message has every variable of the memo's template. Silent about templates that are reported
 * at a record, and about messages that are no records.
 */
final class MemoUriIsInMessageCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    boolean canAsk =
        handler.messages().size() == 1
            && handler.message().notEvents().isEmpty()
            && handler.message().events().stream().allMatch(event -> event.type().isRecord());
    return canAsk ? Stream.concat(parameters(handler), returned(handler)) : Stream.empty();
  }

  private static Stream<Finding> parameters(HandlerModel handler) {
    return handler.parameters().stream()
        .flatMap(
            parameter ->
                parameter.supply() instanceof Supply.OfMemo memo
                    ? ofParameter(handler, parameter, memo)
                    : Stream.empty());
  }

  private static Stream<Finding> ofParameter(
      HandlerModel handler, ParameterModel parameter, Supply.OfMemo memo) {
    boolean isOwn = memo.template().spot().element().equals(parameter.spot().element());
    SourceSpot spot = isOwn ? memo.template().spot() : parameter.spot();
    return template(handler, memo.template(), spot, isOwn, Simple.of(parameter.type()));
  }

  private static Stream<Finding> returned(HandlerModel handler) {
    Template own = handler.cachedAt();
    return HandlerUris.returned(handler)
        .flatMap(
            template ->
                template.equals(own)
                    ? template(handler, template, template.spot(), true, handler.method())
                    : template(handler, template, handler.spot(), false, handler.method()));
  }

  private static Stream<Finding> template(
      HandlerModel handler, Template template, SourceSpot spot, boolean isOwn, String whose) {
    if (template.problem() != null) {
      return isOwn ? Stream.of(template.problem().at(spot)) : Stream.empty();
    }
    MessageModel message = handler.message();
    return message.isBatch()
        ? Stream.empty()
        : template.variables().stream()
            .filter(name -> !message.variables().containsKey(name))
            .limit(1)
            .map(name -> missing(name, template, spot, whose, message));
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
