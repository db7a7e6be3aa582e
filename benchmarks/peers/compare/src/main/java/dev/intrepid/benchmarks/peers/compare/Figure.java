package dev.intrepid.benchmarks.peers.compare;

/**
 * What was measured of one program.
 *
 * @param name of the program, with what it stores in
 * @param beside the name of the figure of Intrepid that it is compared with; empty if it is not, as
 *     Intrepid itself and what is written by hand
 * @param value in the unit of its panel
 */
public record Figure(String name, String beside, double value) {

  /** Of Intrepid itself. */
  boolean isOurs() {
    return name.startsWith("Intrepid");
  }

  /** Of a program that is written by hand for this one purpose. */
  boolean isLimit() {
    return !isOurs() && beside.isEmpty();
  }
}
