package dev.intrepid.lock.name;

import java.util.Collection;
import java.util.List;

/** Joins names for a sentence. */
public final class Names {

  private Names() {}

  /** {@code "a, b and c"}. */
  public static String joined(Collection<String> names) {
    List<String> all = List.copyOf(names);
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
