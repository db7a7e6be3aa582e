package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlerUris;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;

/** A handler of many messages takes nothing that belongs to one of them. */
final class BatchFitsCheck implements Check<HandlerModel> {

  @Override
  public List<Finding> findings(HandlerModel handler) {
    boolean isBatch = handler.messages().size() == 1 && handler.message().isBatch();
    return isBatch ? Stream.concat(parameters(handler), returned(handler)).toList() : List.of();
  }

  private static Stream<Finding> parameters(HandlerModel handler) {
    return handler.parameters().stream()
        .flatMap(
            parameter ->
                Stream.ofNullable(parameter.supply().ofOneMessage())
                    .map(what -> finding(handler, parameter.spot(), what)));
  }

  private static Stream<Finding> returned(HandlerModel handler) {
    return HandlerUris.returned(handler).stream()
        .filter(template -> !template.variables().isEmpty())
        .limit(1)
        .map(
            template ->
                finding(
                    handler,
                    handler.cachedAt() == null ? handler.spot() : template.spot(),
                    "the memo at \"" + template.text() + "\""));
  }

  private static Finding finding(HandlerModel handler, SourceSpot spot, String what) {
    return Finding.of(Message.BATCH_HAS_MANY_MESSAGES, spot, handler.signature(), what);
  }
}
