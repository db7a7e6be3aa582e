package dev.intrepid.benchmarks;

import java.util.List;

/** One of the measures that {@code benchmarks/run} knows. */
public interface Measure {

  /** What {@code benchmarks/run} calls it. */
  String name();

  /** What is measured, in a few words. */
  String title();

  /**
   * Measures ours and the limit, round by round in turn, and checks what both did.
   *
   * @throws Exception if it cannot be measured, or the work was wrong
   */
  List<Row> rows() throws Exception;
}
