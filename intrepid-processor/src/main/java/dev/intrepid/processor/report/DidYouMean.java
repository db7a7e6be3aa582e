package dev.intrepid.processor.report;

import dev.intrepid.lock.ClosestName;
import java.util.Collection;

/** Finds the name that was probably meant. */
public final class DidYouMean {

  private DidYouMean() {}

  /** {@code " Did you mean orderId?"} if a name is close enough, else nothing. */
  public static String among(Collection<String> names, String wrong) {
    int near = Math.max(2, wrong.length() / 3);
    return ClosestName.to(wrong, names, name -> ClosestName.distance(name, wrong) <= near)
        .map(name -> " Did you mean " + name + "?")
        .orElse("");
  }
}
