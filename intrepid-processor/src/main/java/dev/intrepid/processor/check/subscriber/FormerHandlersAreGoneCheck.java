package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.IdSource;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two handlers do with one message gets ids of its own: the former name of one is not that of
 * the other. Silent about handlers that say no former name, whose names other checks compare.
 */
final class FormerHandlersAreGoneCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    return saysFormerly(round) ? taken(round) : List.of();
  }

  private static boolean saysFormerly(RoundModel round) {
    for (HandlerModel handler : round.allHandlers()) {
      if (!handler.handling().formerly().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<Finding> taken(RoundModel round) {
    Map<String, HandlerModel> holders = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.subscribers()) {
      for (HandlerModel handler : model.handlers()) {
        if (handler.messages().size() == 1 && handler.derivesIds()) {
          add(model, handler, holders, findings);
        }
      }
    }
    return findings;
  }

  private static void add(
      HandlersModel model,
      HandlerModel handler,
      Map<String, HandlerModel> holders,
      List<Finding> findings) {
    IdSource ids = IdSource.of(model.subscriber(), handler);
    for (EventModel event : handler.message().events()) {
      for (String type : event.types()) {
        String source = ids.of(type);
        HandlerModel other = holders.putIfAbsent(type + " " + source, handler);
        if (other != null && !other.equals(handler) && (says(other) || says(handler))) {
          findings.add(
              says(handler) ? finding(handler, source, other) : finding(other, source, handler));
          return;
        }
      }
    }
  }

  private static boolean says(HandlerModel handler) {
    return !handler.handling().formerly().isEmpty();
  }

  private static Finding finding(HandlerModel handler, String source, HandlerModel holder) {
    List<WrittenText> formerly = handler.handling().formerly();
    return Finding.of(
        Message.FORMER_HANDLER_IS_TAKEN,
        formerly.get(formerly.size() - 1).spot(),
        handler.signature(),
        source,
        holder.signature());
  }
}
