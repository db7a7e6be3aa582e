package dev.intrepid.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler takes exactly one message. Silent where a parameter is told off by itself. */
final class HandlerTakesOneMessageCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Set<String> open =
        round.events().stream()
            .flatMap(event -> event.supertypes().stream())
            .collect(Collectors.toSet());
    open.add("java.lang.Object");
    return round
        .allHandlers()
        .filter(handler -> !handler.isGeneric())
        .flatMap(handler -> findings(handler, open));
  }

  private static Stream<Finding> findings(HandlerModel handler, Set<String> open) {
    List<MessageModel> messages = handler.messages();
    if (messages.size() == 1) {
      return Stream.empty();
    }
    if (messages.size() > 1) {
      return Stream.of(
          Finding.of(
              Message.TWO_MESSAGES,
              second(handler).spot(),
              handler.signature(),
              messages.stream().map(MessageModel::label).collect(Collectors.joining(", "))));
    }
    boolean isToldOff =
        handler.parameters().stream().anyMatch(p -> p.supply() instanceof Supply.Impossible);
    return isToldOff ? Stream.empty() : Stream.of(none(handler, open));
  }

  private static ParameterModel second(HandlerModel handler) {
    return handler.parameters().stream()
        .filter(parameter -> parameter.supply() instanceof Supply.OfMessage)
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private static Finding none(HandlerModel handler, Set<String> open) {
    String wayOut = "Add it as a parameter.";
    for (ParameterModel parameter : handler.parameters()) {
      if (parameter.supply() instanceof Supply.OfState state) {
        String type = Simple.of(parameter.type());
        if (open.contains(state.erasure().toString())) {
          return Finding.of(Message.MESSAGE_IS_OPEN, parameter.spot(), handler.signature(), type);
        }
        if (state.isRecord()) {
          wayOut = "Put @Event on " + type + ", or add a parameter.";
        }
      }
    }
    return Finding.of(Message.NO_MESSAGE, handler.spot(), handler.signature(), wayOut);
  }
}
