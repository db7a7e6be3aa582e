package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.WrittenText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * What the ids of a handler are derived from: the names of its subscriber, its method and its
 * message as they were first. A message that was stored under a former name of its type was handled
 * under that name, or would have been, so its name is that of its stored type.
 *
 * @param name for all messages but those of the types below
 * @param ofTypes for messages that are stored as one of these types
 */
public record IdSource(String name, SortedMap<String, String> ofTypes) {

  public IdSource {
    ofTypes = Collections.unmodifiableSortedMap(new TreeMap<>(ofTypes));
  }

  /** That of a handler, which has a message. */
  public static IdSource of(SubscriberModel subscriber, HandlerModel handler) {
    FormerHandler first = first(subscriber, handler);
    Optional<EventModel> event = eponym(first, handler);
    return event.isPresent()
        ? of(first, event.get())
        : new IdSource(first.text(), Collections.emptySortedMap());
  }

  /** The messages whose names those of a handler follow from: another name may change its ids. */
  public static List<EventModel> messages(SubscriberModel subscriber, HandlerModel handler) {
    if (!handler.handling().formerly().isEmpty()) {
      return handler.message().events();
    }
    Optional<EventModel> event = eponym(first(subscriber, handler), handler);
    return event.isPresent() ? List.of(event.get()) : List.of();
  }

  private static FormerHandler first(SubscriberModel subscriber, HandlerModel handler) {
    List<WrittenText> formerly = handler.handling().formerly();
    String name = formerly.isEmpty() ? handler.name() : formerly.get(formerly.size() - 1).text();
    return FormerHandler.of(name, subscriber.firstName());
  }

  /** The event whose type, or former type, is the message in that name. */
  private static Optional<EventModel> eponym(FormerHandler first, HandlerModel handler) {
    MessageModel message = handler.message();
    if (handler.handling().formerly().isEmpty()) {
      Optional<EventModel> event = message.event();
      return event.isPresent() && isCalledAsItsType(event.get()) ? event : Optional.empty();
    }
    for (EventModel event : message.events()) {
      if (event.types().contains(first.message())) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private static boolean isCalledAsItsType(EventModel event) {
    return event.eventType().equals(event.type().name().simpleName());
  }

  private static IdSource of(FormerHandler first, EventModel event) {
    List<String> types = event.types();
    String name = name(first, types.get(types.size() - 1));
    SortedMap<String, String> ofTypes = new TreeMap<>();
    for (String type : types) {
      String own = name(first, type);
      if (!own.equals(name)) {
        ofTypes.put(type, own);
      }
    }
    return new IdSource(name, ofTypes);
  }

  private static String name(FormerHandler first, String type) {
    return isClassName(type) ? first.of(type) : first.text();
  }

  /** Whether a class was probably called like that type: a type of another form was given to it. */
  private static boolean isClassName(String type) {
    return SourceVersion.isName(type)
        && type.indexOf('.') < 0
        && !Character.isLowerCase(type.codePointAt(0));
  }

  /** The names for all messages. */
  public SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(ofTypes.values());
    all.add(name);
    return all;
  }

  /** The name for messages stored as that type. */
  public String of(String type) {
    return ofTypes.getOrDefault(type, name);
  }

  /** Whether it is made of the names of today. */
  public boolean isOf(SubscriberModel subscriber, HandlerModel handler) {
    return ofTypes.isEmpty() && name.equals(subscriber.name() + "/" + handler.name());
  }
}
