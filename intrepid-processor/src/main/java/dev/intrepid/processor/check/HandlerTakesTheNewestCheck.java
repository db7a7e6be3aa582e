package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handler takes something that is not upcast before it would see it. */
final class HandlerTakesTheNewestCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return Stream.concat(
        round.allHandlers().flatMap(handler -> findings(handler, round.chains())),
        round.allMemoMethods().flatMap(method -> findings(method, round.chains())));
  }

  private static Stream<Finding> findings(HandlerModel handler, UpcastChains chains) {
    return handler.parameters().stream()
        .flatMap(
            parameter ->
                parameter.supply() instanceof Supply.OfMessage of
                    ? finding(handler.signature(), of.message(), parameter.spot(), chains)
                    : Stream.empty());
  }

  private static Stream<Finding> findings(MemoMethodModel method, UpcastChains chains) {
    return method.evictions().stream()
        .filter(EvictionModel::isMessage)
        .flatMap(
            eviction ->
                finding(
                    "The " + eviction.kind() + " of " + method.signature(),
                    eviction.message(),
                    eviction.spot(),
                    chains));
  }

  private static Stream<Finding> finding(
      String whose, MessageModel message, SourceSpot spot, UpcastChains chains) {
    List<EventModel> events = message.events();
    if (events.stream().anyMatch(event -> chains.upcast(event.stored()).isEmpty())) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.of(
            Message.HANDLER_TAKES_OLD_VERSION,
            spot,
            whose,
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
