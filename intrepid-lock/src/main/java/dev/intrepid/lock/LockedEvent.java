package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A type of stored messages: its former names and, by their numbers, its versions. */
public record LockedEvent(
    String type, SortedSet<String> formerly, SortedMap<Integer, LockedVersion> versions) {

  /** A copy of these. */
  public LockedEvent {
    formerly = unmodifiableSortedSet(new TreeSet<>(formerly));
    versions = unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** The newest version; 0 if there is none. */
  public int newest() {
    return versions.isEmpty() ? 0 : versions.lastKey();
  }
}
