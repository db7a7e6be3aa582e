package dev.intrepid.lock.diff;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes sets of names of others, which stay as they are. */
final class NameSets {

  private NameSets() {}

  static SortedSet<String> both(Collection<String> names, Collection<String> others) {
    SortedSet<String> all = new TreeSet<>(names);
    all.addAll(others);
    return all;
  }

  static SortedSet<String> without(Collection<String> names, Collection<String> others) {
    SortedSet<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    return rest;
  }
}
