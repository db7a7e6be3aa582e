package dev.intrepid.lock.handler;

import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedSubscriber;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds what a handler was in the older lock, within its subscriber. Immutable. */
final class HandlerPredecessor {

  private final TakenTypes types;
  private final LostIds lostIds;

  /**
   * From the strongest sign to the weakest, of a handler and one of before: the first rule that
   * finds one decides, so each is asked only about what those above it leave.
   */
  private final List<BiPredicate<LockedHandler, LockedHandler>> rules =
      List.of(
          // If nobody derives its ids any more, its namesake lost them, whatever that says it was.
          this::isNamesakeWithLostIds,
          // Ids outlast names: the name of before may be another handler's by now.
          this::derivesItsIds,
          // Its ids are another handler's; this one says nothing of its own past.
          this::isNamesake,
          // It says the latest of several names where the first is asked for, which is told.
          this::saysItsName,
          // Without ids, a method that takes other messages has another name, and no past to say.
          this::isItsMethodWithoutIds);

  HandlerPredecessor(TakenTypes types, LostIds lostIds) {
    this.types = types;
    this.lostIds = lostIds;
  }

  /** That among the handlers of a subscriber of the older lock. */
  Optional<LockedHandler> of(LockedHandler handler, LockedSubscriber before) {
    for (BiPredicate<LockedHandler, LockedHandler> rule : rules) {
      for (LockedHandler old : before.handlers().values()) {
        if (rule.test(handler, old)) {
          return Optional.of(old);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isNamesakeWithLostIds(LockedHandler handler, LockedHandler old) {
    return isNamesake(handler, old) && lostIds.isOf(old);
  }

  private boolean derivesItsIds(LockedHandler handler, LockedHandler old) {
    return IdSources.areShared(handler, old) && isCredible(handler, old);
  }

  private boolean isNamesake(LockedHandler handler, LockedHandler old) {
    return old.name().equals(handler.name());
  }

  private boolean saysItsName(LockedHandler handler, LockedHandler old) {
    return handler.ids().stream().anyMatch(id -> id.endsWith("/" + old.name()))
        && isCredible(handler, old);
  }

  private boolean isItsMethodWithoutIds(LockedHandler handler, LockedHandler old) {
    return (old.ids().isEmpty() || handler.ids().isEmpty())
        && IdSources.method(old).equals(IdSources.method(handler))
        && types.areShared(handler.takes(), old.takes());
  }

  /**
   * Whether it can be the old handler that it says. If it takes other messages than that, and ids
   * of its own messages are lost, its former name is probably that of another one.
   */
  private boolean isCredible(LockedHandler handler, LockedHandler old) {
    return types.areShared(handler.takes(), old.takes()) || !lostIds.isOfMessagesOf(handler);
  }
}
