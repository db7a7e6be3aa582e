package dev.intrepid.lock;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes locks of every kind of fact, with names as nasty as they can be. */
final class RandomLock {

  private static final List<String> NAMES =
      List.of(
          "a",
          "formerly",
          "class",
          "required",
          "list",
          "größe",
          "a b",
          "\"",
          "\\u",
          "#",
          "x\ty",
          "\u2028",
          "\ud83d\ude80",
          "\ud800",
          "v1",
          ".",
          "");

  private static final List<String> IDENTIFIERS =
      List.of(
          "a",
          "b",
          "required",
          "list",
          "größe",
          "$",
          "_x",
          "\u00adb",
          "type",
          "a.b",
          "[]",
          "<%2e>",
          "{key}",
          "a b",
          "\"",
          "\ud83d\ude80");

  private final Random random;

  RandomLock(Random random) {
    this.random = random;
  }

  Lock next() {
    TreeMap<String, LockedEvent> events = new TreeMap<>();
    TreeMap<String, LockedMemo> memos = new TreeMap<>();
    TreeMap<String, LockedSubscriber> subscribers = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LockedEvent event = event(name() + i);
      events.put(event.type(), event);
      String memo = name() + i;
      memos.put(memo, new LockedMemo(memo, names(), names(), names(), fold(), shape(3)));
      String subscriber = name() + i;
      subscribers.put(
          subscriber, new LockedSubscriber(subscriber, names(), name(), messages(), handlers()));
    }
    return new Lock(events, memos, subscribers);
  }

  private SortedMap<String, LockedHandler> handlers() {
    SortedMap<String, LockedHandler> handlers = new TreeMap<>();
    for (String name : names()) {
      TreeSet<String> takes = new TreeSet<>(names());
      takes.add(name());
      handlers.put(name, new LockedHandler(name, names(), takes));
    }
    return handlers;
  }

  private LockedFold fold() {
    TreeMap<String, SortedSet<String>> keepers = new TreeMap<>();
    for (String name : names()) {
      keepers.put(name, new TreeSet<>(List.of(name(), name() + "1")));
    }
    TreeMap<String, SortedMap<String, String>> variables = new TreeMap<>();
    names().forEach(type -> variables.put(type, variables()));
    return new LockedFold(keepers, names(), variables);
  }

  private LockedEvent event(String type) {
    TreeMap<Integer, LockedVersion> versions = new TreeMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      versions.put(
          1 + random.nextInt(12), new LockedVersion(name(), name(), variables(), parts(3)));
    }
    return new LockedEvent(type, names(), versions);
  }

  private SortedMap<String, String> variables() {
    TreeMap<String, String> variables = new TreeMap<>();
    names().forEach(name -> variables.put(name, name()));
    return variables;
  }

  private SortedSet<String> messages() {
    SortedSet<String> messages = new TreeSet<>();
    names().forEach(name -> messages.add(name + " v" + (1 + random.nextInt(12))));
    return messages;
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      names.add(name());
    }
    return names;
  }

  private Shape shape(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 -> constants();
      case 1 ->
          random.nextBoolean()
              ? new Shape.Mapped("shop." + identifier())
              : new Shape.Coded("shop." + identifier());
      case 2, 3 -> new Shape.Scalar(any(List.of(ScalarShape.values())));
      case 4 -> new Shape.Many(random.nextBoolean(), element(depth - 1));
      case 5 -> new Shape.Keyed(constants(), element(depth - 1));
      case 6 -> sealed(depth - 1);
      default -> parts(depth - 1);
    };
  }

  private Shape element(int depth) {
    Shape shape = shape(depth);
    return random.nextBoolean() ? new Shape.OrNull(shape) : shape;
  }

  private Shape constants() {
    SortedSet<String> names = identifiers();
    TreeMap<String, String> aliases = new TreeMap<>();
    for (String name : names) {
      identifiers().forEach(alias -> aliases.put(alias, name));
    }
    return new Shape.Constants(names, aliases);
  }

  private Shape sealed(int depth) {
    TreeMap<String, Shape> members = new TreeMap<>();
    identifiers().forEach(name -> members.put(name, parts(depth)));
    return new Shape.OneOf(members);
  }

  private Shape.Parts parts(int depth) {
    TreeMap<String, Shape.Component> components = new TreeMap<>();
    for (String name : identifiers()) {
      Shape.Presence presence = any(List.of(Shape.Presence.values()));
      String otherwise = presence == Shape.Presence.DEFAULT ? name() : "";
      components.put(
          name, new Shape.Component(shape(Math.max(0, depth)), presence, otherwise, identifiers()));
    }
    return new Shape.Parts(components);
  }

  private SortedSet<String> identifiers() {
    SortedSet<String> identifiers = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      identifiers.add(identifier());
    }
    return identifiers;
  }

  private String identifier() {
    return any(IDENTIFIERS);
  }

  private String name() {
    return any(NAMES);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
