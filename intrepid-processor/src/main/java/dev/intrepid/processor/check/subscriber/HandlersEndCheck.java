package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.Outcome;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Handlers of a class do not publish in a circle, unless the class says that it is meant. Silent
 * about messages published as Effects, which are known at run time only.
 */
final class HandlersEndCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    if (model.isCyclic()) {
      return List.of();
    }
    Map<EventModel, List<EventModel>> next = next(model);
    Set<EventModel> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (HandlerModel handler : model.handlers()) {
      if (handler.messages().size() == 1) {
        findings.addAll(circle(handler, next, told));
      }
    }
    return findings;
  }

  /** What is published after each message. */
  private static Map<EventModel, List<EventModel>> next(HandlersModel model) {
    Map<EventModel, List<EventModel>> next = new HashMap<>();
    for (HandlerModel handler : model.handlers()) {
      List<EventModel> published = Outcome.of(handler).published();
      for (MessageModel message :
          published.isEmpty() ? List.<MessageModel>of() : handler.messages()) {
        message
            .events()
            .forEach(e -> next.computeIfAbsent(e, key -> new ArrayList<>()).addAll(published));
      }
    }
    return next;
  }

  private static List<Finding> circle(
      HandlerModel handler, Map<EventModel, List<EventModel>> next, Set<EventModel> told) {
    List<EventModel> published = Outcome.of(handler).published();
    for (EventModel taken : handler.message().events()) {
      List<EventModel> path = published.isEmpty() ? List.of() : path(published, taken, next);
      if (!path.isEmpty() && told.addAll(path)) {
        return List.of(finding(handler, taken, path));
      }
    }
    return List.of();
  }

  /** The shortest way from what is published to a message; empty if there is none. */
  private static List<EventModel> path(
      List<EventModel> from, EventModel to, Map<EventModel, List<EventModel>> next) {
    Deque<List<EventModel>> paths = new ArrayDeque<>();
    Set<EventModel> seen = new HashSet<>();
    for (EventModel first : from) {
      paths.add(List.of(first));
    }
    while (!paths.isEmpty()) {
      List<EventModel> path = paths.remove();
      EventModel last = path.get(path.size() - 1);
      if (last.equals(to)) {
        return path;
      }
      if (seen.add(last)) {
        for (EventModel following : next.getOrDefault(last, List.of())) {
          List<EventModel> longer = new ArrayList<>(path);
          longer.add(following);
          paths.add(longer);
        }
      }
    }
    return List.of();
  }

  private static Finding finding(HandlerModel handler, EventModel taken, List<EventModel> path) {
    List<String> names = new ArrayList<>(List.of(taken.type().label()));
    path.forEach(event -> names.add(event.type().label()));
    return Finding.of(
        Message.HANDLERS_GO_IN_CIRCLES,
        handler.spot(),
        handler.signature(),
        String.join(" -> ", names));
  }
}
