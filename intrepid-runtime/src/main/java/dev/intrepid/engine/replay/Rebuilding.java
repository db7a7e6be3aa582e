package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.control.RebuildStatus;
import dev.intrepid.control.RequestGate;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.keeper.KeeperChanges;
import dev.intrepid.engine.keeper.KeeperGuard;
import dev.intrepid.engine.keeper.KeeperRegister;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.replay.ShadowState.Standing;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.RetryUnlessBusy;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the memos of a subscriber, from any process. Thread-safe. */
final class Rebuilding implements Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

  private final SubscriberSpec spec;
  private final String name;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;
  private final OwnedMemos memos;
  private final SubscriptionControl control;
  private final RequestGate requests;
  private final ShadowState shadow;
  private final RebuiltParked parked;
  private final Keepers keepers;

  /**
   * Rebuilds the memos of the subscriber with these handlers.
   *
   * @param config its markers and topic
   * @param memos what it stores
   * @param control pauses it
   * @param keepers tells which subscriber has kept its memos so far
   * @param requests the gate for requests to it or its shadow
   */
  Rebuilding(
      SubscriberSpec spec,
      SubscriptionConfig config,
      IntrepidRepo repo,
      OwnedMemos memos,
      SubscriptionControl control,
      Keepers keepers,
      RequestGate requests) {
    this.spec = spec;
    this.name = spec.name();
    this.config = config;
    this.repo = repo;
    this.memos = memos;
    this.control = control;
    this.keepers = keepers;
    this.requests = requests;
    this.shadow = new ShadowState(repo, config);
    this.parked = new RebuiltParked(repo, name, shadow, memos);
  }

  @Override
  public void begin() {
    requireRebuildable();
    beginWhereTheKeeperStands();
    int shards = ControlMemo.read(repo, name).shards();
    if (SubscriptionLayout.markers(repo, config, shards).size() < shards) {
      throw new RebuildException(name + " has handled nothing yet: there is nothing to rebuild.");
    }
    try {
      requests.between(() -> shadow.begin(shards, KeeperChanges.whole(Fold.of(spec), 0)));
    } catch (FencedException | MemoConflictException e) {
      throw isUnderWay();
    }
  }

  private void requireRebuildable() {
    if (shadow.exists()) {
      throw isUnderWay();
    }
    if (spec.handlers().stream().noneMatch(HandlerSpec::isFold)) {
      throw new RebuildException(name + " stores no memos: there is nothing to rebuild.");
    }
    if (spec.fromNow()) {
      throw new RebuildException(
          name
              + " began with what came after its first start, and where in the log that was is not"
              + " known: send it back to a sequence instead.");
    }
    memos.find(repo);
  }

  /** Begins a new subscriber in the place of the one whose memos it takes. */
  private void beginWhereTheKeeperStands() {
    SubscriptionLayout layout = new SubscriptionLayout(spec, config, repo);
    try (Pauses pauses = new Pauses(repo)) {
      while (true) {
        ControlMemo asked = ControlMemo.read(repo, name);
        Optional<String> keeper =
            layout.hasBegun(asked) ? Optional.empty() : keepers.formerKeeperOf(spec);
        if (keeper.isEmpty()) {
          return;
        }
        try {
          KeeperRegister register = KeeperRegister.read(repo);
          Commit begun = layout.inPlaceOf(asked, keeper.get(), pauses);
          List<MemoChange> changes = new ArrayList<>(begun.memos());
          changes.add(register.of(name).heirOf(keeper.get()).set());
          changes.add(register.touched());
          repo.commit(Commit.changing(changes, begun.markers()));
        } catch (FencedException | MemoConflictException e) {
          LOG.debug("{}: begun by another program in the same moment", name, e);
        }
      }
    }
  }

  private RebuildException isUnderWay() {
    return new RebuildException(name + " is being rebuilt already: finish or abandon that first.");
  }

  @Override
  public Optional<RebuildStatus> status() {
    return shadow.find().map(this::status);
  }

  private RebuildStatus status(Standing now) {
    return new RebuildStatus(
        name,
        now.shadowThrough(),
        now.liveThrough(),
        shadow.isPast(now.shadowMarkers(), now.liveMarkers()),
        shadow.parkedByShadow().size());
  }

  @Override
  public MemoDiff diff(int first) {
    return compare(shadow.require(), first, change -> {});
  }

  private MemoDiff compare(Standing now, int first, Consumer<MemoChange> changes) {
    return new MemoComparison(repo, name, memos, first, changes)
        .compare(now.shadowThrough(), now.liveThrough());
  }

  @Override
  public MemoDiff finish(int first) {
    RetryUnlessBusy retries = new RetryUnlessBusy(control, requests, this::isAtWork);
    requireSameFolds();
    if (shadow.require().shadow().isPaused()) {
      goOn(retries); // a process was killed during an earlier finish
    }
    List<MarkerRecord> goal = shadow.require().liveMarkers();
    while (!shadow.isPast(shadow.require().shadowMarkers(), goal)) {
      retries.waitOr(this::isBehind);
    }
    MemoDiff done;
    retryWhatIsFree(retries);
    try {
      retry(retries, () -> shadow.pause(true));
      while (!isLiveAhead(shadow.require())) {
        retries.waitOr(this::isLiveBehind);
      }
      done = inPlace(retries, first);
    } catch (RuntimeException e) {
      tryToGoOn(retries, e);
      throw e;
    }
    clear();
    return done;
  }

  private void requireSameFolds() {
    shadow.require();
    KeeperGuard guard = new KeeperGuard(spec.as(ShadowName.of(name), 1));
    if (!guard.isOf(shadow.keeper())) {
      throw new RebuildException(
          "The rebuild of "
              + name
              + " was begun by a program that folds other memos than this one: abandon it, and"
              + " begin again.");
    }
  }

  /** Puts the memos in place while the subscribers that have kept them so far are paused. */
  private MemoDiff inPlace(RetryUnlessBusy retries, int first) {
    try (Pauses pauses = new Pauses(repo)) {
      KeeperChanges.losses(spec, memos.former(), KeeperRegister.read(repo))
          .keySet()
          .forEach(pauses::pause);
      return retries.in(wasPaused -> putInPlace(first, wasPaused));
    }
  }

  /**
   * Retries streams that the shadow parked because the subscriber had, which has handled them
   * since.
   */
  private void retryWhatIsFree(RetryUnlessBusy retries) {
    SubscriptionControl ofShadow =
        new SubscriptionControl(repo, SubscriptionName.of(ShadowName.of(name)), null, requests);
    Set<String> asked = new HashSet<>();
    while (true) {
      Set<String> still = shadow.parked().keySet();
      boolean isDone = true;
      for (ParkedMemo waiting : shadow.parkedByShadow().values()) {
        boolean isToAsk = !still.contains(waiting.stream()) && asked.add(waiting.stream());
        if (isToAsk) {
          ofShadow.retry(waiting.stream());
        }
        isDone &= !isToAsk && waiting.request() == ParkedMemo.Request.NONE;
      }
      if (isDone) {
        return;
      }
      retries.waitOr(this::isBehind);
    }
  }

  /** Retries an attempt that is refused if the shadow works in between. */
  private void retry(RetryUnlessBusy retries, Runnable attempt) {
    while (true) {
      try {
        requests.between(attempt);
        return;
      } catch (FencedException | MemoConflictException e) {
        retries.waitOr(this::isAtWork);
      }
    }
  }

  private void goOn(RetryUnlessBusy retries) {
    retry(retries, () -> shadow.pause(false));
  }

  private void tryToGoOn(RetryUnlessBusy retries, RuntimeException because) {
    try {
      if (shadow.exists()) {
        goOn(retries);
      }
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Whether the subscriber has handled all that its shadow has, and everything delivered again
   * after a rewind.
   */
  private boolean isLiveAhead(Standing now) {
    for (int shard = 0; shard < now.liveMarkers().size(); shard++) {
      if (now.liveSequence(shard) < now.live().replay().through(shard)) {
        return false;
      }
    }
    return shadow.isPast(now.liveMarkers(), now.shadowMarkers());
  }

  private MemoDiff putInPlace(int first, boolean isToPause) {
    Standing now = shadow.require();
    List<MemoChange> changes = new ArrayList<>();
    MemoDiff diff = compare(now, first, changes::add);
    parked.add(now, changes);
    changes.add(shadow.crossStream());
    List<Long> through = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    String heirOf = KeeperMemo.read(repo, name).heirOf();
    Map<String, List<MarkerRecord>> stood =
        KeeperChanges.addWhole(spec, 0, memos.former(), repo, changes, moves);
    List<MarkerRecord> ofKeeper = stood.getOrDefault(heirOf, List.of());
    for (MarkerRecord marker : now.liveMarkers()) {
      int shard = marker.shard().index();
      long sequence = marker.marker().sequence();
      long done = Math.max(sequence, handledBy(ofKeeper, marker.shard()));
      through.add(Math.max(done, now.live().replay().through(shard)));
      moves.add(shadow.move(marker, Math.min(sequence, now.shadowSequence(shard))));
    }
    Replay folds = new Replay(through, ShadowState.NEVER);
    changes.add(now.live().replaying(folds).paused(isToPause).set());
    shadow.addEnd(now.shadow(), now.shadowMarkers(), changes, moves);
    repo.commit(Commit.changing(changes, moves));
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

  @Override
  public void abandon() {
    retry(new RetryUnlessBusy(control, requests, this::isAtWork), shadow::end);
    clear();
  }

  /**
   * Removes the rest of the shadow; if that fails, the next rebuild removes it before it begins.
   */
  private void clear() {
    try {
      shadow.clear();
    } catch (RepoException e) {
      LOG.debug("{}: memos of its shadow are left until the next rebuild", name, e);
    }
  }

  private RebuildException isAtWork() {
    return new RebuildException(
        name
            + " and its shadow were at work all the time: pause "
            + name
            + ", wait until it stands still, and try again.");
  }

  private RebuildException isBehind() {
    Standing now = shadow.require();
    return new RebuildException(
        "The rebuild of "
            + name
            + " has come to sequence "
            + now.shadowThrough()
            + ", and "
            + name
            + " itself to "
            + now.liveThrough()
            + ": it goes on as long as the app runs; finish it when it has caught up.");
  }

  private RebuildException isLiveBehind() {
    return new RebuildException(
        name
            + " was sent back and has not caught up yet: resume it if it is paused, wait, then"
            + " finish.");
  }
}
