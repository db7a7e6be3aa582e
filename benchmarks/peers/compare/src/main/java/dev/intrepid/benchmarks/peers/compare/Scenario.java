package dev.intrepid.benchmarks.peers.compare;

import java.util.List;

/** What is measured of all programs in turn. */
public interface Scenario {

  /** What the command calls it. */
  String name();

  /** What is measured, in a few words. */
  String title();

  /**
   * Measures all of them, round by round in turn, and checks what they did.
   *
   * @throws Exception if it cannot be measured, or the work was wrong
   */
  List<Panel> panels() throws Exception;
}
