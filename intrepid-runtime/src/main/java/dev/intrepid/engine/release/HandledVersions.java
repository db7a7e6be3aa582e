package dev.intrepid.engine.release;

import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledType;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The stored types and versions that a subscriber handles, in one program or another. Immutable.
 *
 * @param versions the versions, by the type
 */
record HandledVersions(SortedMap<String, SortedSet<Integer>> versions) {

  HandledVersions {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** What the program that works on a subscriber handles, as recorded in the repo. */
  static HandledVersions in(HandledMemo memo) {
    SortedMap<String, SortedSet<Integer>> open = new TreeMap<>();
    for (Map.Entry<String, HandledType> one : memo.open().entrySet()) {
      open.put(one.getKey(), one.getValue().versions());
    }
    return new HandledVersions(open);
  }

  /** Whether these include all the others. */
  boolean covers(HandledVersions others) {
    for (Map.Entry<String, SortedSet<Integer>> other : others.versions.entrySet()) {
      SortedSet<Integer> mine = versions.get(other.getKey());
      if (mine == null || !mine.containsAll(other.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compares without the record's {@code equals}: the JDK keeps that with the record's class, and
   * so with the classes of a program that was closed.
   */
  boolean isSameAs(HandledVersions others) {
    return versions.equals(others.versions);
  }
}
