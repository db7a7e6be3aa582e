package dev.intrepid.lock.name;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** By how many letters names differ, whatever their case. */
public final class NameDistance {

  private NameDistance() {}

  /** The name that differs least; of several that do, the first in their natural order. */
  public static Optional<String> closest(
      String name, Collection<String> others, Predicate<String> fits) {
    return others.stream()
        .filter(fits)
        .min(
            Comparator.comparingInt((String other) -> between(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be added, dropped, changed or swapped with their neighbour. */
  public static int between(String left, String right) {
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
