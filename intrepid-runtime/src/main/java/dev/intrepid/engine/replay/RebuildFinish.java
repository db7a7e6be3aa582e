package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.NotParkedException;
import dev.intrepid.control.RebuildException;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.KeeperChanges;
import dev.intrepid.engine.keeper.KeeperRegister;
import dev.intrepid.engine.keeper.RebuiltFolds;
import dev.intrepid.engine.replay.ShadowState.Standing;
import dev.intrepid.engine.state.GatedControl;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.RetryUnlessBusy;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo.Pause;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts rebuilt memos in the place of the live ones: waits until the shadow has caught up, has both
 * stand still, and makes one commit. For one use by one thread.
 */
final class RebuildFinish {

  private final ReplayedSubscriber subscriber;
  private final SubscriberSpec spec;
  private final String name;
  private final IntrepidRepo repo;
  private final GeneratedCode generated;
  private final ShadowState shadow;
  private final RetryUnlessBusy retries;

  /**
   * The end of the rebuild of a subscriber.
   *
   * @param shadow what is stored of the rebuild
   * @param retries tries again what is refused because the subscriber or its shadow is at work
   */
  RebuildFinish(ReplayedSubscriber subscriber, ShadowState shadow, RetryUnlessBusy retries) {
    this.subscriber = subscriber;
    this.spec = subscriber.spec();
    this.name = subscriber.name();
    this.repo = subscriber.repo();
    this.generated = subscriber.decoders().generated();
    this.shadow = shadow;
    this.retries = retries;
  }

  /** As {@link dev.intrepid.control.Rebuild#finish} says; the rest of the shadow is left. */
  MemoDiff finish(int first) {
    requireSameFolds();
    if (shadow.require().shadow().isPaused()) {
      goOn(); // a process was killed during an earlier finish
    }
    List<MarkerRecord> goal = shadow.require().liveMarkers();
    while (!shadow.isPast(shadow.require().shadowMarkers(), goal)) {
      retries.waitOr(this::isBehind);
    }
    retryWhatIsFree();
    try {
      retries.untilDone(() -> shadow.pause(Pause.FOR_A_MOMENT));
      while (!isReady(shadow.require())) {
        retries.waitOr(this::isLiveBehind);
      }
      return inPlace(first);
    } catch (RuntimeException e) {
      tryToGoOn(e);
      throw e;
    }
  }

  private void requireSameFolds() {
    shadow.require();
    if (!new RebuiltFolds(spec, generated).areIn(repo)) {
      throw new RebuildException(
          "The rebuild of "
              + name
              + " was begun by a program that stores other memos than this one, or reads other"
              + " messages for them: abandon it, and begin again.");
    }
  }

  /** Puts the memos in place while the subscribers that have kept them so far are paused. */
  private MemoDiff inPlace(int first) {
    try (Pauses pauses = new Pauses(repo)) {
      KeeperChanges.losses(spec, generated.formerMemos(), KeeperRegister.read(repo))
          .keySet()
          .forEach(pauses::pause);
      return retries.in(() -> putInPlace(first));
    }
  }

  /**
   * Retries streams that the shadow parked because the subscriber had, which has handled them
   * since.
   */
  private void retryWhatIsFree() {
    SubscriptionControl ofShadow =
        new GatedControl(repo, SubscriptionName.of(ShadowName.of(name)), subscriber.requests());
    Set<String> asked = new HashSet<>();
    while (true) {
      Set<String> still = shadow.parked().keySet();
      boolean isDone = true;
      for (ParkedMemo waiting : shadow.parkedByShadow().values()) {
        boolean isToAsk = !still.contains(waiting.stream()) && asked.add(waiting.stream());
        if (isToAsk) {
          askToRetry(waiting.stream(), ofShadow);
        }
        isDone &= !isToAsk && !isRetried(waiting);
      }
      if (isDone) {
        return;
      }
      retries.waitOr(this::isBehind);
    }
  }

  /** Whether messages before the shadow's markers are still to be retried. */
  private boolean isRetried(ParkedMemo waiting) {
    return waiting.request() != ParkedMemo.Request.NONE
        && ParkedStreams.handledThrough(waiting, repo)
            < shadow.require().shadowSequence(waiting.stream());
  }

  private static void askToRetry(String stream, SubscriptionControl ofShadow) {
    try {
      ofShadow.retry(stream);
    } catch (NotParkedException e) {
      // It only waited for its next try, which has come meanwhile.
    }
  }

  private void goOn() {
    retries.untilDone(() -> shadow.pause(Pause.NONE));
  }

  private void tryToGoOn(RuntimeException because) {
    try {
      if (shadow.exists()) {
        goOn();
      }
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Whether the subscriber has handled all that its shadow has, and everything delivered again
   * after a rewind; or, as where it waits for the rebuild itself, stands where its shadow does.
   */
  private boolean isReady(Standing now) {
    return shadow.isPast(now.liveMarkers(), now.shadowMarkers())
        && (!isReplayed(now) || shadow.isAtOnePlace(now));
  }

  /** Whether messages are still delivered again after a rewind. */
  private boolean isReplayed(Standing now) {
    for (int shard = 0; shard < now.liveMarkers().size(); shard++) {
      if (!shadow.isPast(now.liveMarkers().get(shard), now.live().replay().through(shard))) {
        return true;
      }
    }
    return false;
  }

  private MemoDiff putInPlace(int first) {
    LogAsRead log = LogAsRead.of(repo);
    Standing now = shadow.require();
    if (!isReady(now)) {
      throw isLiveBehind();
    }
    List<MemoChange> changes = new ArrayList<>();
    MemoDiff diff =
        new MemoComparison(subscriber, first, changes::add)
            .compare(
                shadow.through(now.shadowMarkers()),
                shadow.through(now.liveMarkers()),
                shadow.isAtOnePlace(now));
    new RebuiltParked(subscriber, shadow).add(now, changes);
    changes.add(shadow.crossStream());
    changes.addAll(new GivenUpAgain(spec, repo).byRebuild(shadow.skipped()));
    List<Long> through = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    String heirOf = KeeperMemo.read(repo, name).heirOf();
    Map<String, List<MarkerRecord>> stood =
        KeeperChanges.addWhole(spec, 0, generated, repo, changes, moves);
    List<MarkerRecord> ofKeeper = stood.getOrDefault(heirOf, List.of());
    for (MarkerRecord marker : now.liveMarkers()) {
      int shard = marker.shard().index();
      long sequence = marker.marker().sequence();
      long done = Math.max(sequence, handledBy(ofKeeper, marker.shard()));
      through.add(Math.max(done, now.live().replay().through(shard)));
      moves.add(shadow.move(marker, Math.min(sequence, now.shadowSequence(shard))));
    }
    long reactionsAfter =
        isReplayed(now) ? now.live().replay().reactionsAfter() : ShadowState.NEVER;
    Replay replay = new Replay(through, reactionsAfter);
    changes.add(now.live().replaying(replay).afterMoment().set());
    shadow.addEnd(now.shadow(), now.shadowMarkers(), changes, moves);
    log.commit(Commit.changing(changes, moves));
    return diff;
  }

  /** How far the subscriber that it replaces came: reactions are not called again up to there. */
  private static long handledBy(List<MarkerRecord> keeper, Shard shard) {
    return keeper.stream()
        .filter(marker -> keeper.size() != shard.count() || marker.shard().equals(shard))
        .mapToLong(marker -> marker.marker().sequence())
        .max()
        .orElse(0);
  }

  private RebuildException isBehind() {
    Standing now = shadow.require();
    return new RebuildException(
        "The rebuild of "
            + name
            + " has come to sequence "
            + shadow.through(now.shadowMarkers())
            + ", and "
            + name
            + " itself to "
            + shadow.through(now.liveMarkers())
            + ": it goes on as long as the app runs; finish it when it has caught up.");
  }

  private RebuildException isLiveBehind() {
    return new RebuildException(
        name
            + " was rewound and has not caught up yet: resume it if it is paused, wait, then"
            + " finish; or, if it waits for this rebuild itself, abandon that and begin again.");
  }
}
