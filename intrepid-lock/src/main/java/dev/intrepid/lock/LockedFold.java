package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.Collection;
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
 */
public record LockedFold(SortedMap<String, SortedSet<String>> keepers, SortedSet<String> messages) {

  /** They are not folded. */
  public static final LockedFold NONE = new LockedFold(new TreeMap<>(), new TreeSet<>());

  /** A copy of these. */
  public LockedFold {
    TreeMap<String, SortedSet<String>> copy = new TreeMap<>();
    keepers.forEach(
        (name, handlers) -> copy.put(name, unmodifiableSortedSet(new TreeSet<>(handlers))));
    keepers = unmodifiableSortedMap(copy);
    messages = unmodifiableSortedSet(new TreeSet<>(messages));
  }

  /** That of one subscriber. */
  public static LockedFold of(
      String subscriber, Collection<String> handlers, Collection<String> messages) {
    TreeMap<String, SortedSet<String>> keepers = new TreeMap<>();
    keepers.put(subscriber, new TreeSet<>(handlers));
    return new LockedFold(keepers, new TreeSet<>(messages));
  }

  /** Whether they are not folded. */
  public boolean isNone() {
    return keepers.isEmpty();
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
    return new LockedFold(both, all);
  }
}
