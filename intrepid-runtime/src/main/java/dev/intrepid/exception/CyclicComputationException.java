package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Memos are computed from each other in a cycle, so none of them can be computed. */
public final class CyclicComputationException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /**
   * The memos, each computed from the next one; the last is the first again. The message begins
   * with the memo that sorts first, whichever of them found the cycle.
   */
  public CyclicComputationException(List<String> uris) {
    super(
        "These memos are computed from each other: "
            + String.join(" -> ", fromTheFirstInOrder(uris))
            + ". One of their methods must do without the other.");
  }

  private static List<String> fromTheFirstInOrder(List<String> uris) {
    List<String> turned = new ArrayList<>(uris.subList(1, uris.size()));
    Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
    turned.add(turned.get(0));
    return turned;
  }
}
