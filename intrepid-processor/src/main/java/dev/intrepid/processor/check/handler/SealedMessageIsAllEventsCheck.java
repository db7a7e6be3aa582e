package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** Every type that a sealed interface of messages permits is an event. */
final class SealedMessageIsAllEventsCheck implements Check<HandlerModel> {

  @Override
  public List<Finding> findings(HandlerModel handler) {
    List<Finding> findings = new ArrayList<>();
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfMessage of
          && !of.message().notEvents().isEmpty()) {
        String member = of.message().notEvents().get(0);
        findings.add(finding(handler, parameter, of.message(), member));
      }
    }
    return findings;
  }

  private static Finding finding(
      HandlerModel handler, ParameterModel parameter, MessageModel message, String member) {
    return Finding.of(
        Message.SEALED_MEMBER_IS_NOT_AN_EVENT,
        parameter.spot(),
        handler.signature(),
        message.label(),
        member);
  }
}
