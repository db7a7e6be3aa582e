package dev.intrepid.lock;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the most similar of several names: the one that was meant, or the new one of a renamed
 * thing.
 */
public final class ClosestName {

  private ClosestName() {}

  /**
   * A sentence with the name that was probably meant, to follow another: {@code " Did you mean
   * orders?"}. At most two letters may differ, or a third of those typed, and never as many as the
   * name has; if no name is that close, there is no sentence.
   */
  public static String hint(String typed, Collection<String> names) {
    int near = Math.max(2, typed.length() / 3);
    return to(typed, names, name -> distance(typed, name) <= Math.min(near, name.length() - 1))
        .map(name -> " Did you mean " + name + "?")
        .orElse("");
  }

  /** The name that differs least; of several that do, the first in their natural order. */
  static Optional<String> to(String name, Collection<String> others, Predicate<String> fits) {
    return others.stream()
        .filter(fits)
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * How many letters must be added, dropped, changed or swapped with their neighbour, whatever
   * their case.
   */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (areSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  /** Whether the last two letters of these beginnings are the same in another order. */
  private static boolean areSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
