package dev.intrepid.processor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler takes something that is not upcast before it would see it. */
final class HandlerTakesTheNewestCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round
        .allHandlers()
        .flatMap(
            handler ->
                handler.parameters().stream()
                    .flatMap(parameter -> finding(handler, parameter, round.chains())));
  }

  private static Stream<Finding> finding(
      HandlerModel handler, ParameterModel parameter, UpcastChains chains) {
    if (!(parameter.supply() instanceof Supply.OfMessage of)) {
      return Stream.empty();
    }
    List<EventModel> events = of.message().events();
    if (events.stream().anyMatch(event -> chains.upcast(event.stored()).isEmpty())) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.of(
            Message.HANDLER_TAKES_OLD_VERSION,
            parameter.spot(),
            handler.signature(),
            events.stream()
                .map(event -> event.stored().toString())
                .collect(Collectors.joining(", ")),
            newest(events.get(0), chains)));
  }

  /** What is made of it in the end, or at the first split. */
  private static String newest(EventModel old, UpcastChains chains) {
    return chains.ends(old.stored()).stream()
        .map(event -> event.type().label())
        .collect(Collectors.joining(" or "));
  }
}
