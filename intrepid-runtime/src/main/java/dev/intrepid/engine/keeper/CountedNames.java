package dev.intrepid.engine.keeper;

import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.repo.EventRecord;
import java.util.SortedMap;

/**
 * Which messages a fold has counted under the name that they are stored under, where that is not
 * the name of today. Recorded is the name that a message had when it was counted last, and what the
 * subscriber has handled under any name. Immutable.
 */
final class CountedNames {

  private final KeeperMemo keeper;
  private final KeptMemo mine;
  private final HandledMemo handled;

  CountedNames(KeeperMemo keeper, KeptMemo mine, HandledMemo handled) {
    this.keeper = keeper;
    this.mine = mine;
    this.handled = handled;
  }

  /**
   * Whether the subscriber handles all messages of a name, as a message that the fold counts. What
   * an earlier release of Intrepid has recorded does not say as which one: it is trusted, unless
   * another fold has that for the name of a message of its own.
   */
  boolean has(String name) {
    SortedMap<String, HandledType> open = handled.open();
    if (!open.containsKey(name)) {
      return false;
    }
    return mine.formerly().isPresent() ? isCountedAs(name, open) : !isCountedElsewhere(name);
  }

  private boolean isCountedAs(String name, SortedMap<String, HandledType> open) {
    for (String counted : mine.open()) {
      if (HandledType.areOneMessage(name, counted, open)) {
        return true;
      }
    }
    return false;
  }

  boolean has(EventRecord record) {
    HandledSpan span = mine.messages().getOrDefault(record.type(), HandledSpan.none());
    return span.has(record.sequence());
  }

  /** Whether it is the name of a message that another fold counts and this one does not. */
  private boolean isCountedElsewhere(String name) {
    for (KeptMemo kept : keeper.kept()) {
      if (kept.open().contains(name)) {
        return true;
      }
    }
    return false;
  }
}
