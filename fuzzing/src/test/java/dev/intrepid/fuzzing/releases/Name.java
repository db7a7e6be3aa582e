package dev.intrepid.fuzzing.releases;

import java.util.ArrayList;
import java.util.List;

/** What something is called, and what it says that it was called before, the latest first. */
record Name(String now, List<String> formerly) {

  Name {
    formerly = List.copyOf(formerly);
  }

  static Name of(String now) {
    return new Name(now, List.of());
  }

  /** A rename that is said. */
  Name saying(String next) {
    List<String> before = new ArrayList<>(formerly);
    before.remove(next);
    before.add(0, now);
    return new Name(next, before);
  }

  /** A rename that is not. */
  Name silently(String next) {
    return new Name(next, formerly);
  }

  boolean covers(String name) {
    return now.equals(name) || formerly.contains(name);
  }

  String first() {
    return formerly.isEmpty() ? now : formerly.get(formerly.size() - 1);
  }
}
