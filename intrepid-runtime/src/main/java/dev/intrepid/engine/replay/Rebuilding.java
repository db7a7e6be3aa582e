package dev.intrepid.engine.replay;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.Rebuild;
import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.KeeperRegister;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.keeper.RebuiltFolds;
import dev.intrepid.engine.replay.ShadowState.Standing;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.state.RetryUnlessBusy;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the memos of a subscriber, from any process. Thread-safe. */
final class Rebuilding implements Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

  /** How long a comparison waits for a moment in which both have handled the same messages. */
  private static final Duration FOR_SAME_MESSAGES = Duration.ofSeconds(2);

  private final ReplayedSubscriber subscriber;
  private final SubscriberSpec spec;
  private final String name;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;
  private final ShadowState shadow;
  private final Keepers keepers;

  /**
   * Rebuilds the memos of a subscriber.
   *
   * @param keepers tells which subscriber has kept them so far
   */
  Rebuilding(ReplayedSubscriber subscriber, Keepers keepers) {
    this.subscriber = subscriber;
    this.spec = subscriber.spec();
    this.name = subscriber.name();
    this.config = subscriber.config();
    this.repo = subscriber.repo();
    this.shadow = new ShadowState(repo, config);
    this.keepers = keepers;
  }

  @Override
  public void begin() {
    while (!hasBegun()) {
      LOG.debug("{}: what is stored of it has changed meanwhile; its rebuild is begun again", name);
    }
  }

  /** False if the log went back meanwhile, or another process has begun and ended one. */
  private boolean hasBegun() {
    requireRebuildable();
    beginIfNew();
    LogAsRead log = LogAsRead.of(repo);
    int shards = ControlMemo.read(repo, name).shards();
    if (SubscriptionLayout.markers(repo, config, shards).size() < shards) {
      throw new RebuildException(name + " has handled nothing yet: there is nothing to rebuild.");
    }
    try {
      subscriber
          .requests()
          .between(() -> shadow.begin(log, shards, new RebuiltFolds(spec, generated())));
      return true;
    } catch (FencedException | MemoConflictException | LogWentBackException e) {
      return false;
    }
  }

  private GeneratedCode generated() {
    return subscriber.decoders().generated();
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
              + " known: rewind it to a sequence instead.");
    }
    subscriber.memos().find(repo);
  }

  /**
   * Begins a new subscriber: where it stood under a former name, in the place of the one whose
   * memos it takes, or among memos of something else, which the rebuild removes.
   */
  private void beginIfNew() {
    SubscriptionLayout layout = new SubscriptionLayout(spec, config, repo);
    try (Pauses pauses = new Pauses(repo)) {
      while (true) {
        LogAsRead log = LogAsRead.of(repo);
        ControlMemo asked = ControlMemo.read(repo, name);
        if (layout.hasBegun(asked)) {
          return;
        }
        Keepers.Beginning beginning = keepers.beginning(spec);
        if (!beginning.isNeeded()) {
          return;
        }
        Optional<String> former = layout.former(asked);
        try {
          log.commit(
              former.isPresent()
                  ? renamed(layout, asked, former.get(), beginning.register())
                  : begun(layout, asked, beginning));
        } catch (FencedException | MemoConflictException | LogWentBackException e) {
          LOG.debug("{}: begun by another program in the same moment", name, e);
          former.ifPresent(pauses::standInTheWay);
        }
      }
    }
  }

  /** From its former name, with what it has kept under that. */
  private Commit renamed(
      SubscriptionLayout layout, ControlMemo asked, String former, KeeperRegister register) {
    Commit begun = layout.beginning(asked, repo.lastSequence());
    return register.of(former).isStored() ? with(register.renamed(former, name), begun) : begun;
  }

  private Commit begun(SubscriptionLayout layout, ControlMemo asked, Keepers.Beginning beginning) {
    Optional<String> other = beginning.inPlaceOf();
    if (other.isEmpty()) {
      return layout.beginning(asked, repo.lastSequence());
    }
    KeeperRegister register = beginning.register();
    MemoChange heir = register.of(name).heirOf(other.get()).set();
    return with(List.of(heir, register.touched()), layout.inPlaceOf(asked, other.get()));
  }

  private static Commit with(List<MemoChange> more, Commit begun) {
    List<MemoChange> changes = new ArrayList<>(begun.memos());
    changes.addAll(more);
    return Commit.changing(changes, begun.markers());
  }

  private RebuildException isUnderWay() {
    return new RebuildException(name + " is being rebuilt already: finish or abandon that first.");
  }

  @Override
  public Optional<Rebuild.Status> status() {
    return shadow.find().map(this::status);
  }

  private Rebuild.Status status(Standing now) {
    return new Rebuild.Status(
        name,
        shadow.through(now.shadowMarkers()),
        shadow.through(now.liveMarkers()),
        shadow.isPast(now.shadowMarkers(), now.liveMarkers()),
        shadow.parkedByShadow().size());
  }

  @Override
  public MemoDiff diff(int first) {
    Deadline deadline = Deadline.in(FOR_SAME_MESSAGES);
    while (!deadline.isOver()) {
      Standing now = shadow.require();
      if (shadow.isAtOnePlace(now)) {
        MemoDiff diff = compare(now, true, first);
        if (shadow.require().isAt(now)) {
          return diff;
        }
      }
      Pauses.betweenTries();
    }
    return compare(shadow.require(), false, first);
  }

  private MemoDiff compare(Standing now, boolean isOfSameMessages, int first) {
    return new MemoComparison(subscriber, first, change -> {})
        .compare(
            shadow.through(now.shadowMarkers()),
            shadow.through(now.liveMarkers()),
            isOfSameMessages);
  }

  @Override
  public MemoDiff finish(int first) {
    MemoDiff done = new RebuildFinish(subscriber, shadow, retries()).finish(first);
    clear();
    return done;
  }

  @Override
  public void abandon() {
    retries().untilDone(shadow::end);
    clear();
  }

  private RetryUnlessBusy retries() {
    return new RetryUnlessBusy(repo, name, subscriber.requests(), this::isAtWork);
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
}
