package dev.intrepid.processor;

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
final class WaitingTypes {

  private final boolean chainsWait;
  private final boolean memosWait;
  private final Set<ClassName> names = new HashSet<>();

  private WaitingTypes(List<AnnotatedType> unresolved) {
    chainsWait = unresolved.stream().anyMatch(AnnotatedType::isChained);
    memosWait = unresolved.stream().anyMatch(AnnotatedType::computesMemos);
    unresolved.forEach(type -> names.add(type.name()));
  }

  static WaitingTypes among(List<AnnotatedType> types, Predicate<AnnotatedType> isResolved) {
    WaitingTypes waiting = new WaitingTypes(types.stream().filter(isResolved.negate()).toList());
    boolean isComplete = false;
    while (!isComplete) {
      isComplete = types.stream().filter(waiting::has).noneMatch(waiting::add);
    }
    return waiting;
  }

  boolean has(AnnotatedType type) {
    return names.contains(type.name())
        || (chainsWait && type.isChained())
        || (memosWait && type.takesMemosThatAreThere())
        || type.named().anyMatch(names::contains);
  }

  private boolean add(AnnotatedType type) {
    return names.add(type.name());
  }
}
