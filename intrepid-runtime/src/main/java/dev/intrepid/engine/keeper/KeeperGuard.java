package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.engine.worker.LayoutChangedException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the repo records for a subscriber the memos it folds. Immutable. */
public final class KeeperGuard {

  private final String subscriber;
  private final SortedMap<String, Set<String>> folded = new TreeMap<>();
  private final SortedMap<String, Set<String>> handlers = new TreeMap<>();

  /**
   * What a subscriber of a program folds.
   *
   * @param generated knows what upcasts make
   */
  public KeeperGuard(SubscriberSpec spec, GeneratedCode generated) {
    this.subscriber = spec.name();
    for (Fold fold : Fold.of(spec)) {
      folded.put(fold.template(), CountedTypes.of(fold, generated));
      handlers.put(fold.template(), fold.handlers());
    }
  }

  /** Another program has taken over, and has recorded these. */
  public LayoutChangedException takenOver(KeeperMemo stored) {
    return LayoutChangedException.ofOtherMemos(subscriber, text(stored));
  }

  /**
   * Whether the stored memos are those it folds. Variables of other names may stand for other parts
   * of a message, so they are not.
   */
  public boolean isOf(KeeperMemo stored) {
    SortedMap<String, Set<String>> there = new TreeMap<>();
    for (KeptMemo kept : stored.kept()) {
      if (kept.isOpen()) {
        there.put(kept.template(), kept.open());
      }
    }
    return there.equals(folded) && !areSwapped(stored);
  }

  /** Whether two folds have swapped their templates; a handler alone may have another name. */
  private boolean areSwapped(KeeperMemo stored) {
    for (KeptMemo kept : stored.kept()) {
      Set<String> own = handlers.get(kept.template());
      boolean areOthers = own != null && !own.equals(kept.handlers());
      if (kept.isOpen() && areOthers && handlers.containsValue(kept.handlers())) {
        return true;
      }
    }
    return false;
  }

  private static String text(KeeperMemo stored) {
    List<String> open =
        stored.kept().stream()
            .filter(KeptMemo::isOpen)
            .map(kept -> kept.template() + " of " + String.join(", ", kept.open()))
            .toList();
    return open.isEmpty() ? "no memos" : String.join(", and ", open);
  }
}
