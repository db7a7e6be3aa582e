package dev.intrepid.launcher.input;

import dev.intrepid.lock.ClosestName;
import java.util.Collection;
import java.util.List;

/** What follows a sentence about a name that does not exist: which names do. */
public final class NameHint {

  /** How many names are listed at most. */
  private static final int MOST = 12;

  private NameHint() {}

  /** A sentence with the nearest name, if one is near, and then all that there are. */
  public static String andAll(String typed, Collection<String> names) {
    String hint = ClosestName.hint(typed, names);
    return names.isEmpty() || (names.size() == 1 && !hint.isEmpty())
        ? hint
        : hint + (names.size() == 1 ? " There is " : " There are ") + list(names) + ".";
  }

  /** A sentence with the nearest name, or with all that there are if none is near. */
  public static String orAll(String typed, Collection<String> names) {
    String hint = ClosestName.hint(typed, names);
    return hint.isEmpty() ? andAll(typed, names) : hint;
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
}
