package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A handler takes something that is not upcast before it would see it. */
final class HandlerTakesTheNewestCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    UpcastChains chains = round.chains();
    List<Finding> findings = new ArrayList<>();
    for (HandlerModel handler : round.allHandlers()) {
      for (ParameterModel parameter : handler.parameters()) {
        if (parameter.supply() instanceof Supply.OfMessage of && isOld(of.message(), chains)) {
          findings.add(finding(handler.signature(), of.message(), parameter.spot(), chains));
        }
      }
    }
    for (MemoMethodModel method : round.allMemoMethods()) {
      for (EvictionModel eviction : method.evictions()) {
        if (eviction.isMessage() && isOld(eviction.message(), chains)) {
          String whose = "The " + eviction.kind() + " of " + method.signature();
          findings.add(finding(whose, eviction.message(), eviction.spot(), chains));
        }
      }
    }
    return findings;
  }

  /** Upcasts that end nowhere, as in a loop, are told by themselves. */
  private static boolean isOld(MessageModel message, UpcastChains chains) {
    for (EventModel event : message.events()) {
      if (chains.upcast(event.stored()).isEmpty() || chains.ends(event.stored()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Finding finding(
      String whose, MessageModel message, SourceSpot spot, UpcastChains chains) {
    List<EventModel> events = message.events();
    return Finding.of(
        Message.HANDLER_TAKES_OLD_VERSION,
        spot,
        whose,
        events.stream().map(event -> event.stored().toString()).collect(Collectors.joining(", ")),
        newest(events.get(0), chains));
  }

  /** What is made of it in the end, or at the first split. */
  private static String newest(EventModel old, UpcastChains chains) {
    return chains.ends(old.stored()).stream()
        .map(event -> event.type().label())
        .collect(Collectors.joining(" or "));
  }
}
