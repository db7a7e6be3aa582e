package dev.intrepid.engine.replay;

import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.keeper.RebuiltFolds;
import dev.intrepid.engine.state.LogAsRead;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.Pause;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.Replay;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.engine.stored.StrayMemo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.subscription.SubscriptionConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shadow of a subscriber as stored in the repo. It exists as long as its control memo; a commit
 * that begins, ends or pauses it changes that memo and moves its markers, so that its workers are
 * fenced. As thread-safe as the repo.
 */
final class ShadowState {

  /** No reaction is called for a message that is delivered again. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int PAGE = 500;

  private final IntrepidRepo repo;
  private final String subscriber;
  private final SubscriptionConfig live;
  private final SubscriptionConfig shadow;

  /** The shadow of the subscriber of that configuration. */
  ShadowState(IntrepidRepo repo, SubscriptionConfig live) {
    this.repo = repo;
    this.subscriber = live.id().value();
    this.live = live;
    this.shadow = SubscriptionLayout.config(ShadowName.of(subscriber)).withTopic(live.topic());
  }

  /** The positions of a subscriber and its shadow; the markers in the order of the shards. */
  record Standing(
      ControlMemo live,
      ControlMemo shadow,
      List<MarkerRecord> liveMarkers,
      List<MarkerRecord> shadowMarkers) {

    long liveSequence(int shard) {
      return liveMarkers.get(shard).marker().sequence();
    }

    long shadowSequence(int shard) {
      return shadowMarkers.get(shard).marker().sequence();
    }

    /** How far the subscriber has come in a stream. */
    long liveSequence(String stream) {
      return liveSequence(shardOf(stream));
    }

    /** How far the shadow has come in a stream. */
    long shadowSequence(String stream) {
      return shadowSequence(shardOf(stream));
    }

    private int shardOf(String stream) {
      return Shard.of(stream, liveMarkers.size()).index();
    }

    /** Whether nothing was moved between these positions and those. */
    boolean isAt(Standing other) {
      return liveMarkers.equals(other.liveMarkers) && shadowMarkers.equals(other.shadowMarkers);
    }
  }

  /** Whether there is a shadow. */
  boolean exists() {
    return control().isStored();
  }

  private ControlMemo control() {
    return ControlMemo.read(repo, shadow.id().value());
  }

  /**
   * The positions of both; empty if there is no shadow.
   *
   * @throws RebuildException if the subscriber has another number of shards by now
   */
  Optional<Standing> find() {
    ControlMemo ofShadow = control();
    if (!ofShadow.isStored()) {
      return Optional.empty();
    }
    ControlMemo ofLive = ControlMemo.read(repo, subscriber);
    int shards = ofLive.shards();
    if (shards != ofShadow.shards()) {
      throw new RebuildException(
          subscriber
              + " has another number of shards than when its rebuild was begun (now: "
              + shards
              + ", then: "
              + ofShadow.shards()
              + "): abandon it, and begin another.");
    }
    // Before the subscriber, which may go on meanwhile: a shadow that is ahead of it is a rewind.
    List<MarkerRecord> shadowMarkers = markers(shadow, shards);
    return Optional.of(new Standing(ofLive, ofShadow, markers(live, shards), shadowMarkers));
  }

  /**
   * The positions of both.
   *
   * @throws RebuildException if there is no shadow
   */
  Standing require() {
    return find().orElseThrow(this::isNone);
  }

  private RebuildException isNone() {
    return new RebuildException(subscriber + " is not being rebuilt: begin that first.");
  }

  private List<MarkerRecord> markers(SubscriptionConfig whose, int shards) {
    return SubscriptionLayout.markers(repo, whose, shards);
  }

  /** Whether it reads a stream: the subscriber may have parked one that its program left since. */
  boolean reads(String stream) {
    return live.topic().matches(stream);
  }

  /** Whether the subscriber and its shadow have handled the same messages. */
  boolean isAtOnePlace(Standing now) {
    return isPast(now.liveMarkers(), now.shadowMarkers())
        && isPast(now.shadowMarkers(), now.liveMarkers());
  }

  /**
   * The sequence up to which nothing is left to be handled. The marker of a shard without messages
   * stays at the beginning, though nothing is left for it in all of the log.
   */
  long through(List<MarkerRecord> markers) {
    long through = repo.lastSequence();
    for (MarkerRecord marker : markers) {
      EventLog next = next(marker);
      if (!next.isEmpty()) {
        through = Math.min(through, next.first().sequence() - 1);
      }
    }
    return through;
  }

  private EventLog next(MarkerRecord marker) {
    return repo.entriesSince(live.topic(), marker.shard(), marker.marker().sequence(), 1);
  }

  /** Whether these markers have reached those of the goal. */
  boolean isPast(List<MarkerRecord> markers, List<MarkerRecord> goal) {
    for (int i = 0; i < goal.size(); i++) {
      if (!isPast(markers.get(i), goal.get(i).marker().sequence())) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing is left for a marker up to a sequence. */
  boolean isPast(MarkerRecord marker, long sequence) {
    EventLog next = next(marker);
    return next.isEmpty() || next.first().sequence() > sequence;
  }

  /**
   * Begins a shadow, at the beginning of the log.
   *
   * @param log the log from which the number of shards was read
   * @param folds what it reads and keeps
   * @throws dev.intrepid.repo.RepoException if another process begins one, or has ended one
   */
  void begin(LogAsRead log, int shards, RebuiltFolds folds) {
    List<MarkerMove> moves = new ArrayList<>();
    for (SubscriptionConfig shardConfig : SubscriptionLayout.configs(shadow, shards)) {
      long moved =
          repo.marker(shardConfig.streamId(), shardConfig.shard())
              .map(MarkerRecord::epoch)
              .orElse(0L);
      SubscriptionMarker beginning = new SubscriptionMarker(shadow.topic().name(), 0);
      moves.add(new MarkerMove(shardConfig.streamId(), shardConfig.shard(), moved, beginning));
    }
    // After the markers were read, since one that ends from now on moves them, and may leave memos.
    clear();
    Replay foldsAlone = new Replay(Collections.nCopies(shards, NEVER), NEVER);
    String name = shadow.id().value();
    ControlMemo begun = new ControlMemo(name, 0, shards, foldsAlone, CacheRecord.NOT_STORED);
    List<MemoChange> changes = new ArrayList<>(folds.begun(repo));
    changes.add(begun.set());
    log.commit(Commit.changing(changes, moves));
  }

  /** What it has given up. */
  SkippedMemo skipped() {
    return SkippedMemo.in(repo, shadow.id().value());
  }

  /**
   * Pauses or resumes it.
   *
   * @throws dev.intrepid.repo.RepoException if it was at work in between
   */
  void pause(Pause next) {
    LogAsRead log = LogAsRead.of(repo);
    Standing now = require();
    List<MarkerMove> moves = new ArrayList<>();
    for (MarkerRecord marker : now.shadowMarkers()) {
      moves.add(move(marker, marker.marker().sequence()));
    }
    log.commit(Commit.changing(List.of(now.shadow().paused(next).set()), moves));
  }

  /** Adds the changes that end it, if it has not moved since it was read. */
  void addEnd(
      ControlMemo ofShadow,
      List<MarkerRecord> markers,
      List<MemoChange> changes,
      List<MarkerMove> moves) {
    changes.add(ofShadow.delete());
    parkedByShadow().values().forEach(parked -> changes.add(parked.delete()));
    changes.add(MemoChange.delete(SkippedMemo.uri(shadow.id().value())));
    changes.add(StrayMemo.forget(shadow.id().value()));
    changes.addAll(RebuiltFolds.ended(shadow.id().value()));
    markers.forEach(marker -> moves.add(move(marker, 0)));
  }

  /**
   * Ends it.
   *
   * @throws dev.intrepid.repo.RepoException if it was at work in between
   */
  void end() {
    LogAsRead log = LogAsRead.of(repo);
    ControlMemo ofShadow = control();
    if (!ofShadow.isStored()) {
      throw isNone();
    }
    List<MemoChange> changes = new ArrayList<>();
    List<MarkerMove> moves = new ArrayList<>();
    addEnd(ofShadow, markers(shadow, ofShadow.shards()), changes, moves);
    log.commit(Commit.changing(changes, moves));
  }

  /**
   * Removes the memos of an ended shadow.
   *
   * @throws MemoConflictException if there is a shadow again
   */
  void clear() {
    List<String> page = new ArrayList<>();
    repo.eachMemoUri(
        ShadowTarget.prefix(subscriber),
        uri -> {
          page.add(uri);
          if (page.size() == PAGE) {
            delete(page);
            page.clear();
          }
        });
    delete(page);
  }

  private void delete(List<String> uris) {
    List<MemoChange> changes = new ArrayList<>();
    changes.add(
        MemoChange.delete(ControlMemo.PREFIX + shadow.id().value(), CacheRecord.NOT_STORED));
    uris.forEach(uri -> changes.add(MemoChange.delete(uri)));
    repo.commit(Commit.changing(changes, List.of()));
  }

  /** Moves a marker of the subscriber, or of its shadow, if it has not moved since it was read. */
  MarkerMove move(MarkerRecord marker, long sequence) {
    SubscriptionMarker next = new SubscriptionMarker(live.topic().name(), sequence);
    return new MarkerMove(marker.trackingStream(), marker.shard(), marker.epoch(), next);
  }

  /** The change that copies the shadow's record of a stray memo to the subscriber. */
  MemoChange crossStream() {
    return StrayMemo.in(repo, shadow.id().value())
        .map(stray -> stray.renamed(subscriber).set())
        .orElse(StrayMemo.forget(subscriber));
  }

  /** What the subscriber has parked, by the stream. */
  Map<String, ParkedMemo> parked() {
    return parked(subscriber);
  }

  /** What its shadow has parked, by the stream. */
  Map<String, ParkedMemo> parkedByShadow() {
    return parked(shadow.id().value());
  }

  private Map<String, ParkedMemo> parked(String whose) {
    Map<String, ParkedMemo> streams = new LinkedHashMap<>();
    repo.eachMemo(
        ParkedMemo.prefix(whose),
        memo -> {
          ParkedMemo parked = ParkedMemo.of(memo);
          streams.put(parked.stream(), parked);
        });
    return streams;
  }
}
