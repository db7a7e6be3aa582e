package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * By whom the memos of a template are folded, if they are.
 *
 * @param keepers the names of the handlers that store them, by the name of their subscriber, of
 *     which there is one in a program
 * @param messages the types of the messages that are counted in them
 * @param variables by the type of a message, the names in JSON of its components that are variables
 *     of the template, by the names of these there; only where the two are unlike
 */
public record LockedFold(
    SortedMap<String, SortedSet<String>> keepers,
    SortedSet<String> messages,
    SortedMap<String, SortedMap<String, String>> variables) {

  /** They are not folded. */
  public static final LockedFold NONE =
      new LockedFold(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

  /** A copy of these. */
  public LockedFold {
    TreeMap<String, SortedSet<String>> copy = new TreeMap<>();
    keepers.forEach(
        (name, handlers) -> copy.put(name, unmodifiableSortedSet(new TreeSet<>(handlers))));
    keepers = unmodifiableSortedMap(copy);
    messages = unmodifiableSortedSet(new TreeSet<>(messages));
    TreeMap<String, SortedMap<String, String>> named = new TreeMap<>();
    variables.forEach((type, of) -> named.put(type, unmodifiableSortedMap(new TreeMap<>(of))));
    named.values().removeIf(Map::isEmpty);
    variables = unmodifiableSortedMap(named);
  }

  /** That of one subscriber. */
  public static LockedFold of(
      String subscriber,
      Collection<String> handlers,
      Collection<String> messages,
      SortedMap<String, SortedMap<String, String>> variables) {
    TreeMap<String, SortedSet<String>> keepers = new TreeMap<>();
    keepers.put(subscriber, new TreeSet<>(handlers));
    return new LockedFold(keepers, new TreeSet<>(messages), variables);
  }

  /** Whether they are not folded. */
  public boolean isNone() {
    return keepers.isEmpty();
  }

  /** The name in JSON of the component of a message that is a variable of the template. */
  public String component(String type, String variable) {
    SortedMap<String, String> said = variables.getOrDefault(type, new TreeMap<>());
    return said.getOrDefault(variable, variable);
  }

  /** What both say. */
  public LockedFold and(LockedFold other) {
    TreeMap<String, SortedSet<String>> both = new TreeMap<>(keepers);
    other.keepers.forEach(
        (name, handlers) -> {
          SortedSet<String> all = new TreeSet<>(handlers);
          all.addAll(both.getOrDefault(name, new TreeSet<>()));
          both.put(name, all);
        });
    SortedSet<String> all = new TreeSet<>(messages);
    all.addAll(other.messages);
    TreeMap<String, SortedMap<String, String>> named = new TreeMap<>(variables);
    named.putAll(other.variables);
    return new LockedFold(both, all, named);
  }
}
