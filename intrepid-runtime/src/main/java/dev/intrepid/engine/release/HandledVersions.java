package dev.intrepid.engine.release;

import dev.intrepid.engine.decode.MessageDecoders;
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
 * @param commonNames one name for all types that the program takes for the same message; a type
 *     that has no other is left out
 */
record HandledVersions(
    SortedMap<String, SortedSet<Integer>> versions, SortedMap<String, String> commonNames) {

  HandledVersions {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    commonNames = Collections.unmodifiableSortedMap(new TreeMap<>(commonNames));
  }

  /** What a program handles. */
  static HandledVersions of(MessageDecoders decoders) {
    SortedMap<String, SortedSet<Integer>> versions = decoders.versions();
    SortedMap<String, String> names = new TreeMap<>();
    for (String type : versions.keySet()) {
      put(type, decoders.generated().commonName(type), names);
    }
    return new HandledVersions(versions, names);
  }

  /** What the program that works on a subscriber handles, as recorded in the repo. */
  static HandledVersions in(HandledMemo memo) {
    SortedMap<String, SortedSet<Integer>> versions = new TreeMap<>();
    SortedMap<String, String> names = new TreeMap<>();
    for (Map.Entry<String, HandledType> one : memo.open().entrySet()) {
      versions.put(one.getKey(), one.getValue().versions());
      put(one.getKey(), one.getValue().commonName(), names);
    }
    return new HandledVersions(versions, names);
  }

  private static void put(String type, String commonName, SortedMap<String, String> names) {
    if (!commonName.isEmpty()) {
      names.put(type, commonName);
    }
  }

  /**
   * Whether these include all the others, and take for the same message what those do: a program
   * handles more if it reads a type as another message, of which that is a former name.
   */
  boolean covers(HandledVersions others) {
    for (Map.Entry<String, SortedSet<Integer>> other : others.versions.entrySet()) {
      String type = other.getKey();
      SortedSet<Integer> mine = versions.get(type);
      if (mine == null
          || !mine.containsAll(other.getValue())
          || !commonName(type).equals(commonName(others.commonName(type)))) {
        return false;
      }
    }
    return true;
  }

  private String commonName(String type) {
    return commonNames.getOrDefault(type, type);
  }

  /**
   * Compares without the record's {@code equals}: the JDK keeps that with the record's class, and
   * so with the classes of a program that was closed.
   */
  boolean isSameAs(HandledVersions others) {
    return versions.equals(others.versions) && commonNames.equals(others.commonNames);
  }

  /** As short as it tells two of them apart. */
  String text() {
    return commonNames.isEmpty() ? versions.toString() : versions + " as " + commonNames;
  }
}
