package dev.intrepid.engine.replay;

import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.replay.ShadowState.Standing;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.List;
import java.util.Map;

/**
 * Which streams a subscriber has parked once rebuilt memos are in place. As thread-safe as the
 * repo.
 */
final class RebuiltParked {

  private final IntrepidRepo repo;
  private final String subscriber;
  private final ShadowState shadow;
  private final OwnedMemos memos;

  RebuiltParked(ReplayedSubscriber subscriber, ShadowState shadow) {
    this.repo = subscriber.repo();
    this.subscriber = subscriber.name();
    this.shadow = shadow;
    this.memos = subscriber.memos();
  }

  /**
   * Adds the changes that park a stream from where the shadow has parked it, if that is earlier.
   * All memos of the subscriber are new, so a stream that was rewound alone may store any of them.
   *
   * @throws RebuildException if messages that wait in a parked stream are in the rebuilt memos
   */
  void add(Standing now, List<MemoChange> changes) {
    Map<String, ParkedMemo> before = shadow.parked();
    Map<String, ParkedMemo> rebuilt = shadow.parkedByShadow();
    before.values().forEach(parked -> requireUncounted(now, parked, rebuilt));
    for (ParkedMemo parked : rebuilt.values()) {
      ParkedMemo live = parked.renamed(subscriber);
      ParkedMemo further = before.remove(parked.stream());
      if (further == null) {
        changes.add(live.replayed(now.liveSequence(parked.stream())).set());
      } else if (further.position() != parked.position()) {
        changes.add(memos.allRemoved(earlier(further, live)).set());
      } else if (further.isRewound()) {
        changes.add(memos.allRemoved(further).set());
      }
    }
    before.values().stream()
        .filter(ParkedMemo::isRewound)
        .forEach(parked -> changes.add(memos.allRemoved(parked).set()));
  }

  /** A stream that is being retried is retried from there. */
  private ParkedMemo earlier(ParkedMemo further, ParkedMemo live) {
    ParkedMemo inPlace = ParkedStreams.inPlaceOf(further, live, repo);
    return further.request() == Request.RETRY || further.isWaiting()
        ? inPlace.asking(Request.RETRY)
        : inPlace;
  }

  private void requireUncounted(Standing now, ParkedMemo parked, Map<String, ParkedMemo> rebuilt) {
    ParkedMemo again = rebuilt.get(parked.stream());
    boolean isHandled =
        shadow.reads(parked.stream()) && (again == null || again.position() > parked.position());
    long handledThrough = ParkedStreams.handledThrough(parked, repo);
    if (isHandled && handledThrough < now.shadowSequence(parked.stream())) {
      throw new RebuildException(
          subscriber
              + " has parked the stream "
              + parked.stream()
              + ", whose messages the rebuilt memos have in them: "
              + (parked.isReplayed()
                  ? "wait until they are delivered again"
                  : "retry, skip or drop it")
              + ", then finish; or, if it waits for this rebuild itself, abandon that and begin"
              + " again.");
    }
  }
}
