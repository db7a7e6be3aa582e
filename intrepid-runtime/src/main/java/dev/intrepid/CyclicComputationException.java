package dev.intrepid;

import java.util.List;

/** Memos are computed from each other in a circle, so none of them can be. */
public final class CyclicComputationException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The memos, each computed from the next one; the last is the first again. */
  public CyclicComputationException(List<String> uris) {
    super(
        "These memos are computed from each other: "
            + String.join(" -> ", uris)
            + ". One of their methods must do without the other.");
  }
}
