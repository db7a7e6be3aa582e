package dev.intrepid.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several measurements of several things, taken in turn so that noise hits all of them. */
public final class Rounds {

  private Rounds() {}

  /** One measurement; the answer is a number in any unit. */
  @FunctionalInterface
  public interface Measurement {
    /** Takes it. */
    double take() throws Exception;
  }

  /**
   * The medians of so many rounds, in the order of the measurements. A round before them, which
   * does not count, warms up.
   */
  public static double[] medians(int rounds, Measurement... measurements) throws Exception {
    List<List<Double>> taken = new ArrayList<>();
    for (Measurement measurement : measurements) {
      measurement.take();
      taken.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < measurements.length; i++) {
        taken.get(i).add(measurements[i].take());
      }
    }
    return taken.stream().mapToDouble(Rounds::median).toArray();
  }

  /** The one in the middle, or between the two in the middle. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The value that the given share of the sorted values does not exceed. */
  public static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
