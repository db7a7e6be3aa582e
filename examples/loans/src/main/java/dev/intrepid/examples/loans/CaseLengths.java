package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;
import java.util.ArrayList;
import java.util.List;

/**
 * How many cases have how many events: a case that grows leaves one length and enters the next, so
 * the shortest is known without reading every case.
 *
 * @param cases at index n, the cases of n events
 */
@Cached("case-lengths")
record CaseLengths(List<Long> cases) {

  static CaseLengths none() {
    return new CaseLengths(List.of());
  }

  /** After a case has grown to that length by one event. */
  CaseLengths grownTo(long length) {
    int to = Math.toIntExact(length);
    List<Long> changed = new ArrayList<>(Math.max(cases.size(), to + 1));
    changed.addAll(cases);
    while (changed.size() <= to) {
      changed.add(0L);
    }
    changed.set(to, changed.get(to) + 1);
    if (to > 1) {
      changed.set(to - 1, changed.get(to - 1) - 1);
    }
    return new CaseLengths(changed);
  }

  /** The length of the shortest case, 0 if there is none. */
  long fewest() {
    for (int length = 0; length < cases.size(); length++) {
      if (cases.get(length) > 0) {
        return length;
      }
    }
    return 0;
  }
}
