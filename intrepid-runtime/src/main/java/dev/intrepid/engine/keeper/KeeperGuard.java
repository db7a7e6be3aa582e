package dev.intrepid.engine.keeper;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.engine.worker.LayoutChangedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether the repo records for a subscriber the memos it folds. Immutable. */
public final class KeeperGuard {

  private final String subscriber;
  private final SortedMap<String, Set<String>> folded = new TreeMap<>();

  public KeeperGuard(SubscriberSpec spec) {
    this.subscriber = spec.name();
    for (Fold fold : Fold.of(spec)) {
      folded.put(Fold.nameless(fold.template()), fold.messages().keySet());
    }
  }

  /** Another program has taken over, and has recorded these. */
  public LayoutChangedException takenOver(KeeperMemo stored) {
    return LayoutChangedException.ofOtherMemos(subscriber, text(stored));
  }

  /** Whether the stored memos are those it folds. */
  public boolean isOf(KeeperMemo stored) {
    SortedMap<String, Set<String>> there = new TreeMap<>();
    for (KeptMemo kept : stored.kept()) {
      Set<String> open = new TreeSet<>();
      for (Map.Entry<String, HandledSpan> one : kept.messages().entrySet()) {
        if (one.getValue().isOpen()) {
          open.add(one.getKey());
        }
      }
      if (!open.isEmpty()) {
        there.put(Fold.nameless(kept.template()), open);
      }
    }
    return there.equals(folded);
  }

  private static String text(KeeperMemo stored) {
    List<String> open =
        stored.kept().stream()
            .filter(KeptMemo::isOpen)
            .map(
                kept ->
                    kept.template()
                        + " of "
                        + String.join(
                            ", ",
                            kept.messages().entrySet().stream()
                                .filter(one -> one.getValue().isOpen())
                                .map(Map.Entry::getKey)
                                .toList()))
            .toList();
    return open.isEmpty() ? "no memos" : String.join(", and ", open);
  }
}
