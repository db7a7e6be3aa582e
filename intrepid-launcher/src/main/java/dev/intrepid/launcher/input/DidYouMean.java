package dev.intrepid.launcher.input;

import dev.intrepid.lock.ClosestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class DidYouMean {

  /** How many names are listed at most. */
  private static final int MOST = 12;

  private DidYouMean() {}

  /** A sentence with the nearest name, or nothing if none is near. */
  public static String hint(String typed, Collection<String> names) {
    return nearest(typed, names).map(name -> " Did you mean " + name + "?").orElse("");
  }

  /** A sentence with the nearest name, if one is near, and then all that there are. */
  public static String orAll(String typed, Collection<String> names) {
    String hint = hint(typed, names);
    return names.isEmpty() || (names.size() == 1 && !hint.isEmpty())
        ? hint
        : hint + (names.size() == 1 ? " There is " : " There are ") + list(names) + ".";
  }

  /** A sentence with the nearest name, or with all that there are if none is near. */
  public static String orElseAll(String typed, Collection<String> names) {
    String hint = hint(typed, names);
    return hint.isEmpty() ? orAll(typed, names) : hint;
  }

  private static String list(Collection<String> names) {
    List<String> sorted = names.stream().sorted().limit(MOST).toList();
    int others = names.size() - sorted.size();
    if (others > 0) {
      return String.join(", ", sorted) + " and " + others + " more";
    }
    int last = sorted.size() - 1;
    return last == 0
        ? sorted.get(0)
        : String.join(", ", sorted.subList(0, last)) + " and " + sorted.get(last);
  }

  /** Near is a distance of at most 2, or a third of the length. */
  private static Optional<String> nearest(String typed, Collection<String> names) {
    int near = Math.max(2, typed.length() / 3);
    return ClosestName.to(
        typed,
        names,
        name -> ClosestName.distance(typed, name) <= Math.min(near, name.length() - 1));
  }
}
