package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;

/**
 * The log as a whole.
 *
 * @param fewest events of the shortest case
 * @param most events of the longest case
 */
@Cached("totals")
record Totals(long cases, long events, long fewest, long most) {

  static Totals none() {
    return new Totals(0, 0, 0, 0);
  }

  /** With one more event, the last of a case of that length. */
  Totals plus(long length, CaseLengths lengths) {
    return new Totals(
        length == 1 ? cases + 1 : cases, events + 1, lengths.fewest(), Math.max(most, length));
  }
}
