package dev.intrepid.fuzzing.releases;

import static java.util.stream.Collectors.joining;

import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A program as its author sees it: its parts by their numbers. */
record Program(SortedMap<Integer, Part> parts) {

  static final Program EMPTY = new Program(new TreeMap<>());

  Program with(Part part) {
    SortedMap<Integer, Part> more = new TreeMap<>(parts);
    more.put(part.id(), part);
    return new Program(more);
  }

  /** Without a part, and without what cannot be without it. */
  Program without(Part part) {
    SortedMap<Integer, Part> fewer = new TreeMap<>(parts);
    fewer.remove(part.id());
    return new Program(fewer).tidy();
  }

  <P extends Part> List<P> all(Class<P> kind) {
    return parts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Event event(int id) {
    return id == Event.DONE.id() ? Event.DONE : (Event) parts.get(id);
  }

  Subscriber subscriber(int id) {
    return (Subscriber) parts.get(id);
  }

  Memo memo(int id) {
    return (Memo) parts.get(id);
  }

  /** Whether some handlers fail. */
  boolean isFaulty() {
    return subscribers().stream().anyMatch(Subscriber::isFaulty);
  }

  /** The events that are published, but for what reactions publish. */
  List<Event> published() {
    return all(Event.class).stream().filter(event -> event.becomes() == 0).toList();
  }

  /** What folds may take. */
  List<Event> foldable() {
    return Stream.concat(published().stream(), Stream.of(Event.DONE)).toList();
  }

  /** The subscribers that have handlers. */
  List<Subscriber> subscribers() {
    return all(Subscriber.class).stream().filter(one -> !handlers(one).isEmpty()).toList();
  }

  List<Part> handlers(Subscriber subscriber) {
    return parts.values().stream().filter(part -> part.isOf(subscriber.id())).toList();
  }

  List<Memo> computed() {
    return all(Memo.class).stream().filter(Memo::isComputed).toList();
  }

  /** What handlers are given for a stored message of a type, if the program knows it. */
  Optional<Event> meaning(String type) {
    return Stream.concat(all(Event.class).stream(), Stream.of(Event.DONE))
        .filter(event -> event.name().covers(type))
        .findFirst()
        .map(this::upcast);
  }

  private Event upcast(Event event) {
    return event.becomes() == 0 ? event : upcast(event(event.becomes()));
  }

  boolean isEmpty() {
    return all(Memo.class).isEmpty() || published().isEmpty();
  }

  /** Without references to what is gone, and without what is left empty by that. */
  Program tidy() {
    for (Part part : parts.values()) {
      if (isAdrift(part)) {
        return without(part);
      }
      if (part instanceof Memo memo && !memo.of().equals(present(memo))) {
        return with(memo.of(present(memo))).tidy();
      }
    }
    return this;
  }

  private boolean isAdrift(Part part) {
    if (part instanceof Memo memo) {
      return present(memo).isEmpty() || isHomeless(part);
    }
    if (part instanceof Event event) {
      return event.becomes() != 0 && parts.get(event.becomes()) == null;
    }
    return part instanceof Reaction reaction
        && (!isPublished(reaction.event()) || isHomeless(part));
  }

  private boolean isHomeless(Part handler) {
    boolean isComputed = handler instanceof Memo memo && memo.isComputed();
    return !isComputed && all(Subscriber.class).stream().noneMatch(one -> handler.isOf(one.id()));
  }

  private List<Integer> present(Memo memo) {
    return memo.of().stream()
        .filter(id -> memo.isComputed() ? isInput(memo, id) : isPublished(id))
        .toList();
  }

  private boolean isInput(Memo memo, int id) {
    return parts.get(id) instanceof Memo input && input.variable().equals(memo.variable());
  }

  private boolean isPublished(int id) {
    return id == Event.DONE.id() || (parts.get(id) instanceof Event event && event.becomes() == 0);
  }

  /** Whether a part of that kind has a name, or says that it had it. */
  boolean has(Class<? extends Part> kind, String name) {
    return all(kind).stream().anyMatch(part -> part.name().covers(name));
  }

  /** In words, for who reads of a failure. */
  String changesSince(Program other) {
    return Stream.concat(parts.keySet().stream(), other.parts.keySet().stream())
        .distinct()
        .filter(id -> !Objects.equals(parts.get(id), other.parts.get(id)))
        .map(id -> other.parts.get(id) + " -> " + parts.get(id))
        .collect(joining("; "));
  }
}
