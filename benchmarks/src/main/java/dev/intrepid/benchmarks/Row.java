package dev.intrepid.benchmarks;

import java.util.Locale;

/**
 * One measure beside its limit.
 *
 * @param ours what Intrepid does, in the unit
 * @param limit what it is held to, in the same unit
 * @param reach what {@code ours / limit} must be
 */
public record Row(
    String measure, String unit, double ours, String held, double limit, Reach reach) {

  /** What a ratio must be. */
  public record Reach(boolean atLeast, double bound) {
    /** At least that. */
    public static Reach atLeast(double bound) {
      return new Reach(true, bound);
    }

    /** At most that. */
    public static Reach atMost(double bound) {
      return new Reach(false, bound);
    }
  }

  double ratio() {
    return ours / limit;
  }

  boolean isReached() {
    return reach.atLeast() ? ratio() >= reach.bound() : ratio() <= reach.bound();
  }

  /** A row of a table in Markdown. */
  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %s %s | %s: %s | %.2f × | %s %s × | %s |",
        measure,
        number(ours),
        unit,
        held,
        number(limit),
        ratio(),
        reach.atLeast() ? "≥" : "≤",
        reach.bound(),
        isReached() ? "reached" : "**missed**");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
