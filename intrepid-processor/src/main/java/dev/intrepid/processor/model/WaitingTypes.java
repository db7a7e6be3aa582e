package dev.intrepid.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which types of a round wait for the next one: those that name what does not exist yet, those that
 * are checked together with one of them, and those whose tables name a generated class that is not
 * written for that.
 */
public final class WaitingTypes {

  private final Set<ClassName> names = new HashSet<>();
  private boolean chainsWait;
  private boolean memosWait;

  private WaitingTypes() {}

  public static WaitingTypes among(List<AnnotatedType> types, Predicate<AnnotatedType> isResolved) {
    WaitingTypes waiting = new WaitingTypes();
    for (AnnotatedType type : types) {
      if (!isResolved.test(type)) {
        waiting.add(type);
      }
    }
    boolean mayBeMore = true;
    while (mayBeMore) {
      mayBeMore = waiting.addFirst(types);
    }
    return waiting;
  }

  /** Adds the first that waits and is not among them; answers whether there was one. */
  private boolean addFirst(List<AnnotatedType> types) {
    for (AnnotatedType type : types) {
      if (has(type) && add(type)) {
        return true;
      }
    }
    return false;
  }

  public boolean has(AnnotatedType type) {
    return !names.isEmpty()
        && (names.contains(type.name())
            || (chainsWait && type.isChained())
            || (memosWait && type.takesMemosThatAreThere())
            || type.named().anyMatch(names::contains));
  }

  /** Adds one; answers whether it was not among them. */
  private boolean add(AnnotatedType type) {
    chainsWait |= type.isChained();
    memosWait |= type.computesMemos();
    return names.add(type.name());
  }
}
