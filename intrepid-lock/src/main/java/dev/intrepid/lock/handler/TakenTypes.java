package dev.intrepid.lock.handler;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedEvent;
import java.util.HashSet;
import java.util.Set;

/** The types of messages that handlers take, over renames that are said. Immutable. */
final class TakenTypes {

  private final Lock now;
  private final Set<String> forgotten;

  TakenTypes(Lock before, Lock now) {
    this.now = now;
    this.forgotten = names(before);
    forgotten.removeAll(names(now));
  }

  /** The types of a program, and those they had before. */
  private static Set<String> names(Lock lock) {
    Set<String> names = new HashSet<>(lock.events().keySet());
    lock.events().values().forEach(event -> names.addAll(event.formerly()));
    return names;
  }

  /** Whether what is taken in the newer lock was among what was taken in the older. */
  boolean areShared(Set<String> taken, Set<String> takenBefore) {
    return taken.stream().anyMatch(type -> wasIn(takenBefore, type));
  }

  private boolean wasIn(Set<String> takenBefore, String type) {
    LockedEvent event = now.events().get(type);
    return takenBefore.contains(type)
        || (event != null && event.formerly().stream().anyMatch(takenBefore::contains));
  }

  /** Whether ids come from the name of a type that the newer lock has forgotten, which is told. */
  boolean isOfForgotten(String source) {
    return forgotten.contains(IdSources.message(source));
  }
}
