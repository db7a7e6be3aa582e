package dev.intrepid.lock.handler;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockedHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The handlers of the older lock whose ids no handler of the newer derives. Immutable. */
final class LostIds {

  private final TakenTypes types;
  private final Set<String> derived = new HashSet<>();
  private final List<LockedHandler> lost;

  LostIds(Lock before, Lock now, TakenTypes types) {
    this.types = types;
    handlers(now).forEach(one -> derived.addAll(one.ids()));
    this.lost = handlers(before).filter(this::isOf).toList();
  }

  private static Stream<LockedHandler> handlers(Lock lock) {
    return lock.subscribers().values().stream().flatMap(one -> one.handlers().values().stream());
  }

  /** Whether a handler of the older lock had ids, and none of them is derived any more. */
  boolean isOf(LockedHandler old) {
    return !old.ids().isEmpty() && old.ids().stream().noneMatch(derived::contains);
  }

  /** Whether a handler of the newer lock takes messages of which ids are lost. */
  boolean isOfMessagesOf(LockedHandler handler) {
    return lost.stream().anyMatch(old -> types.areShared(handler.takes(), old.takes()));
  }
}
