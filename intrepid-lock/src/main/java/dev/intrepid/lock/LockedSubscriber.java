package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The name of a class of handlers, under which its position in the log is stored.
 *
 * @param formerly names it had before
 * @param inClass the class, or nothing if the lock does not say
 * @param handles the messages it takes: {@code "OrderPaid v1"}
 * @param handlers those whose name or place counts, by their names
 */
public record LockedSubscriber(
    String name,
    SortedSet<String> formerly,
    String inClass,
    SortedSet<String> handles,
    SortedMap<String, LockedHandler> handlers) {

  /** A copy of these. */
  public LockedSubscriber {
    formerly = unmodifiableSortedSet(new TreeSet<>(formerly));
    handles = unmodifiableSortedSet(new TreeSet<>(handles));
    handlers = unmodifiableSortedMap(new TreeMap<>(handlers));
  }
}
