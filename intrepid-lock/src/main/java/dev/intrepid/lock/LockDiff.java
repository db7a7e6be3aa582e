package dev.intrepid.lock;

import dev.intrepid.lock.diff.EventDiff;
import dev.intrepid.lock.diff.MemoShapeDiff;
import dev.intrepid.lock.diff.SubscriberDiff;
import dev.intrepid.lock.handler.HandlerDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells what changed from one lock to the next. */
public final class LockDiff {

  private LockDiff() {}

  /** The differences: first what breaks what is stored, then by subject and path. */
  public static List<Difference> between(Lock before, Lock now) {
    List<Difference> all = new ArrayList<>();
    all.addAll(EventDiff.between(before, now));
    all.addAll(MemoShapeDiff.between(before, now));
    all.addAll(SubscriberDiff.between(before.subscribers(), now.subscribers()));
    all.addAll(HandlerDiff.between(before, now));
    all.sort(
        Comparator.comparing((Difference d) -> !d.change().breaksWhatIsStored())
            .thenComparing(d -> d.subject().kind())
            .thenComparing(d -> d.subject().name())
            .thenComparing(d -> d.subject().version())
            .thenComparing(Difference::path)
            .thenComparing(Difference::change));
    return List.copyOf(all);
  }
}
