package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A handler that publishes, is given a delivery key, or stores nothing: what it has done shows in
 * no memo.
 *
 * @param name its method and message, {@code "receipt(OrderPaid)"}
 * @param ids what ids are derived from, {@code "billing/receipt(OrderPaid)"}; nothing if it neither
 *     publishes nor is given a key
 * @param takes the types of the messages it takes
 */
public record LockedHandler(String name, SortedSet<String> ids, SortedSet<String> takes) {

  /** A copy of these. */
  public LockedHandler {
    ids = unmodifiableSortedSet(new TreeSet<>(ids));
    takes = unmodifiableSortedSet(new TreeSet<>(takes));
  }
}
