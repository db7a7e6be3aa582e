package dev.intrepid.engine.release;

import dev.intrepid.engine.stored.HandledMemo;
import java.util.Collections;
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
    memo.open().forEach((type, handled) -> open.put(type, handled.versions()));
    return new HandledVersions(open);
  }

  /** Whether these include all the others. */
  boolean covers(HandledVersions others) {
    return others.versions.entrySet().stream()
        .allMatch(
            other -> {
              SortedSet<Integer> mine = versions.get(other.getKey());
              return mine != null && mine.containsAll(other.getValue());
            });
  }

  /**
   * Compares without the record's {@code equals}: the JDK keeps that with the record's class, and
   * so with the classes of a program that was closed.
   */
  boolean isSameAs(HandledVersions others) {
    return versions.equals(others.versions);
  }
}
