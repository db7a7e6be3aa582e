package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The name of a class of handlers, under which its position in the log is stored.
 *
 * @param formerly names it had before
 * @param inClass the class, or nothing if the lock does not say
 * @param handles the messages it takes: {@code "OrderPaid v1"}
 */
public record LockedSubscriber(
    String name, SortedSet<String> formerly, String inClass, SortedSet<String> handles) {

  /** A copy of these. */
  public LockedSubscriber {
    formerly = unmodifiableSortedSet(new TreeSet<>(formerly));
    handles = unmodifiableSortedSet(new TreeSet<>(handles));
  }
}
