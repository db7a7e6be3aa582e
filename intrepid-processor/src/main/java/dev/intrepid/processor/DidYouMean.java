package dev.intrepid.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name that was probably meant. */
final class DidYouMean {

  private DidYouMean() {}

  /** {@code " Did you mean orderId?"} if a name is close enough, else nothing. */
  static String among(Collection<String> names, String wrong) {
    return names.stream()
        .filter(name -> distance(name, wrong) <= Math.max(2, wrong.length() / 3))
        .min(
            Comparator.comparingInt((String name) -> distance(name, wrong))
                .thenComparing(Comparator.naturalOrder()))
        .map(name -> " Did you mean " + name + "?")
        .orElse("");
  }

  /** How many letters must be changed, added or dropped, whatever their case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
