package dev.intrepid.engine.catalog;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.exception.NotWiredException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can stand in the log: types under all their names, and their versions. */
final class StoredTypes {

  private final Map<String, SortedSet<Integer>> versions = new HashMap<>();
  private final Map<String, SortedSet<String>> formerNames = new HashMap<>();
  private final Map<String, String> today = new HashMap<>();
  private final SortedMap<String, SortedMap<Integer, Upcaster>> upcasters = new TreeMap<>();

  void add(IntoEvent<?> into) {
    version(into.type(), into.version());
    for (String former : into.formerly()) {
      String other = today.putIfAbsent(former, into.type());
      if (other != null && !other.equals(into.type())) {
        throw new NotWiredException(
            "Both "
                + other
                + " and "
                + into.type()
                + " were formerly "
                + former
                + ": remove the name from the @Event of one of them.");
      }
      formerNames.computeIfAbsent(into.type(), type -> new TreeSet<>()).add(former);
    }
  }

  void add(Upcaster upcaster) {
    version(upcaster.type(), upcaster.version());
    Upcaster other =
        upcasters
            .computeIfAbsent(upcaster.type(), type -> new TreeMap<>())
            .putIfAbsent(upcaster.version(), upcaster);
    if (other != null) {
      throw new NotWiredException(
          "Two modules have an @Upcast from version "
              + upcaster.version()
              + " of "
              + upcaster.type()
              + ": remove one of them.");
    }
  }

  /** Requires that no current type name is also a former one. */
  void requireOneMeaning() {
    for (Map.Entry<String, String> one : today.entrySet()) {
      if (versions.containsKey(one.getKey())) {
        throw new NotWiredException(
            one.getValue()
                + " was formerly "
                + one.getKey()
                + ", and there is an @Event of that type: remove one of the two.");
      }
    }
  }

  /** Of a type by its name of today or a former one. */
  SortedSet<Integer> versionsOf(String type) {
    return versions.getOrDefault(today.getOrDefault(type, type), Collections.emptySortedSet());
  }

  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(versions.keySet());
    names.addAll(today.keySet());
    return names;
  }

  /** The same for each name of a type; empty if it has one name. */
  String commonName(String type) {
    String name = today.getOrDefault(type, type);
    SortedSet<String> former = formerNames.get(name);
    if (former == null) {
      return "";
    }
    return former.first().compareTo(name) < 0 ? former.first() : name;
  }

  Set<String> formerNames(String type) {
    return formerNames.getOrDefault(type, Collections.emptySortedSet());
  }

  List<Upcaster> upcasters() {
    List<Upcaster> every = new ArrayList<>();
    for (SortedMap<Integer, Upcaster> all : upcasters.values()) {
      every.addAll(all.values());
    }
    return every;
  }

  @Nullable Upcaster upcaster(String type, int version) {
    SortedMap<Integer, Upcaster> all = upcasters.get(type);
    return all == null ? null : all.get(version);
  }

  private void version(String type, int version) {
    SortedSet<Integer> all = versions.get(type);
    if (all == null) {
      all = new TreeSet<>();
      versions.put(type, all);
    }
    all.add(version);
  }
}
