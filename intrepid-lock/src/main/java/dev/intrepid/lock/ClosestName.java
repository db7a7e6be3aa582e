package dev.intrepid.lock;

import dev.intrepid.lock.name.NameDistance;
import java.util.Collection;

/** Finds the most similar of several names: the one that was meant. */
public final class ClosestName {

  private ClosestName() {}

  /**
   * A sentence with the name that was probably meant, to follow another: {@code " Did you mean
   * orders?"}. At most two letters may differ, or a third of those typed, and never as many as the
   * name has; if no name is that close, there is no sentence.
   */
  public static String hint(String typed, Collection<String> names) {
    int near = Math.max(2, typed.length() / 3);
    return NameDistance.closest(
            typed,
            names,
            name -> NameDistance.between(typed, name) <= Math.min(near, name.length() - 1))
        .map(name -> " Did you mean " + name + "?")
        .orElse("");
  }
}
