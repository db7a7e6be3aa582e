package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A handler takes exactly one message. Silent where a parameter is reported itself. */
final class HandlerTakesOneMessageCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (HandlerModel handler : round.allHandlers()) {
      if (!handler.isGeneric() && handler.messages().size() != 1) {
        findings.addAll(findings(handler, open(round)));
      }
    }
    return findings;
  }

  /** The supertypes of messages. */
  private static Set<String> open(RoundModel round) {
    Set<String> open = new HashSet<>(Set.of("java.lang.Object"));
    for (EventModel event : round.events()) {
      open.addAll(event.supertypes());
    }
    return open;
  }

  private static List<Finding> findings(HandlerModel handler, Set<String> open) {
    List<MessageModel> messages = handler.messages();
    if (messages.size() > 1) {
      return List.of(
          Finding.of(
              Message.TWO_MESSAGES,
              second(handler).spot(),
              handler.signature(),
              messages.stream().map(MessageModel::label).collect(Collectors.joining(", "))));
    }
    boolean isToldOff =
        handler.parameters().stream().anyMatch(p -> p.supply() instanceof Supply.Refused);
    return isToldOff ? List.of() : List.of(none(handler, open));
  }

  private static ParameterModel second(HandlerModel handler) {
    return handler.parameters().stream()
        .filter(parameter -> parameter.supply() instanceof Supply.OfMessage)
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private static Finding none(HandlerModel handler, Set<String> open) {
    return handler.parameters().stream()
        .flatMap(parameter -> meant(handler, parameter, open).stream())
        .findFirst()
        .orElseGet(
            () ->
                Finding.of(
                    Message.NO_MESSAGE,
                    handler.spot(),
                    handler.signature(),
                    "Add it as a parameter."));
  }

  /** The finding about a parameter that is nearly a message. */
  private static Optional<Finding> meant(
      HandlerModel handler, ParameterModel parameter, Set<String> open) {
    if (!(parameter.supply() instanceof Supply.OfState state)) {
      return Optional.empty();
    }
    Supply.Held held = state.held();
    String type = Simple.of(parameter.type());
    if (open.contains(state.erasure().toString())) {
      return Optional.of(open(handler, parameter, type));
    }
    if (held == null) {
      return state.isRecord()
          ? Optional.of(none(handler, parameter, "Put @Event on " + type + ", or add a parameter."))
          : Optional.empty();
    }
    String one = Simple.of(held.type());
    if (held.isMessage()) {
      String wayOut = "Take List<" + one + ">, or " + one + " alone, instead of " + type + ".";
      return Optional.of(none(handler, parameter, wayOut));
    }
    if (open.contains(held.erasure().toString())) {
      return Optional.of(open(handler, parameter, one));
    }
    String list = "List<" + one + ">";
    String taken = type.equals(list) ? "" : " and take " + list;
    String wayOut = "Put @Event on " + one + taken + ", or add a parameter.";
    return held.isRecord() ? Optional.of(none(handler, parameter, wayOut)) : Optional.empty();
  }

  private static Finding open(HandlerModel handler, ParameterModel parameter, String type) {
    return Finding.of(Message.MESSAGE_IS_OPEN, parameter.spot(), handler.signature(), type);
  }

  private static Finding none(HandlerModel handler, ParameterModel parameter, String wayOut) {
    return Finding.of(Message.NO_MESSAGE, parameter.spot(), handler.signature(), wayOut);
  }
}
