package dev.intrepid.repo.postgresql.address;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Finds the name that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The name that takes the fewest letters to be changed, the first of the alphabet if several. */
  static String of(String typed, Collection<String> names) {
    return names.stream()
        .min(
            Comparator.<String>comparingInt(name -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** How many letters must be added, dropped or changed. */
  private static int distance(String a, String b) {
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
