package dev.intrepid.launcher;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class DidYouMean {

  private DidYouMean() {}

  /** A sentence with the nearest name, or nothing if none is near. */
  static String hint(String typed, Collection<String> names) {
    return nearest(typed, names).map(name -> " Did you mean " + name + "?").orElse("");
  }

  /** Near is a distance of at most 2, or a third of the length. */
  private static Optional<String> nearest(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= Math.max(2, typed.length() / 3))
        .filter(name -> distance(typed, name) < name.length())
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** How many letters must be added, dropped, changed or swapped with their neighbour. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
