package dev.intrepid.engine.state;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.RebuildException;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.By;
import dev.intrepid.engine.stored.ControlMemo.End;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The markers of a subscription, one for each shard: begins them, takes them over from a former
 * name, and changes their number. Each is one commit, so several programs may try at once.
 * Immutable.
 */
public final class SubscriptionLayout {

  /** A worker in the midst of many small commits wins some of the tries, but not all. */
  private static final int FENCE_TRIES = 10;

  private final SubscriberSpec spec;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;

  /** The layout of the markers of that configuration, whatever its shard. */
  public SubscriptionLayout(SubscriberSpec spec, SubscriptionConfig config, IntrepidRepo repo) {
    this.spec = spec;
    this.config = config;
    this.repo = repo;
  }

  /** The markers of a name, whatever it reads. */
  public static SubscriptionConfig config(String name) {
    return SubscriptionConfig.of(SubscriptionName.of(name), SubscriptionTopic.all());
  }

  /**
   * The stored number of shards; begins the subscription if it is new.
   *
   * @param head where a subscription begins that takes only new messages
   * @return empty if nothing has begun, since it {@link #startsBehind}
   */
  public OptionalInt begin(long head, Members members) {
    try (Pauses pauses = new Pauses(repo)) {
      while (true) {
        LogAsRead log = LogAsRead.of(repo);
        ControlMemo control = ControlMemo.read(repo, spec.name());
        if (hasBegun(control)) {
          return OptionalInt.of(control.shards());
        }
        if (startsBehind(control, members)) {
          return OptionalInt.empty();
        }
        try {
          log.commit(beginning(control, head));
        } catch (FencedException | MemoConflictException | LogWentBackException e) {
          // Another program began it at the same moment, and that commit counts; or the subscriber
          // that it takes over from is at work.
          former(control).ifPresent(pauses::standInTheWay);
        }
      }
    }
  }

  /** Whether it has markers and has not been retired. */
  public boolean hasBegun(ControlMemo control) {
    return !control.isRetired()
        && marker(config(control.subscriber()), new Shard(0, control.shards())).isPresent();
  }

  /** The same for any name. */
  boolean hasBegun(String name) {
    return hasBegun(ControlMemo.read(repo, name));
  }

  /** The subscriber that has read under a former name, or has taken its place meanwhile. */
  public Optional<String> former(ControlMemo control) {
    for (String name : spec.formerly()) {
      if (hasBegun(name)) {
        return Optional.of(name);
      }
    }
    return heir(control);
  }

  /**
   * The subscriber that reads in the place of a retired one: its heir, or the heir of that, and so
   * on, if each was renamed in turn.
   */
  public Optional<String> heir(ControlMemo control) {
    End end = lastEnd(control);
    return end.isRetired() ? Optional.of(end.heir()) : Optional.empty();
  }

  /**
   * The end of the one whose heir reads now, by an older program if one of the heirs was put there
   * by an older one; {@link End#NONE} if none reads.
   */
  private End lastEnd(ControlMemo control) {
    Set<String> passed = new HashSet<>();
    End end = End.NONE;
    ControlMemo last = control;
    while (last.isRetired() && !last.end().heir().isEmpty() && passed.add(last.subscriber())) {
      By by = end.by() == By.OLDER ? By.OLDER : last.end().by();
      end = new End(true, last.end().heir(), by);
      last = ControlMemo.read(repo, end.heir());
    }
    return last.subscriber().equals(spec.name()) || !hasBegun(last) ? End.NONE : end;
  }

  /**
   * Whether a program that starts leaves the work to its heir, which another app runs that is
   * newer: one whose name for it this program does not have as a former one.
   */
  public boolean startsBehind(ControlMemo control, Members members) {
    End end = lastEnd(control);
    return end.isRetired() && !isFormer(end) && members.isElsewhere(end.heir());
  }

  /**
   * The same for a program that runs already: it also waits for one that may be as new, since each
   * has the other's name as a former one. Of these the one that was started last works.
   */
  public boolean staysBehind(ControlMemo control, Members members) {
    End end = lastEnd(control);
    boolean isOlder = isFormer(end) && end.by() == By.OLDER;
    return end.isRetired() && !isOlder && members.isElsewhere(end.heir());
  }

  private boolean isFormer(End end) {
    return spec.formerly().contains(end.heir());
  }

  /** The commit that begins it, at its configured start or from its former name. */
  public Commit beginning(ControlMemo control, long head) {
    Optional<String> former = former(control);
    return former.isPresent() ? takenOver(control, former.get()) : begun(control, head);
  }

  private Commit begun(ControlMemo control, long head) {
    List<MarkerMove> moves = new ArrayList<>();
    for (Shard shard : shards(spec.shards())) {
      moves.add(move(shard, epoch(shard), spec.fromNow() ? head : 0));
    }
    List<MemoChange> memos =
        spec.shards() == 1 && !control.isRetired()
            ? List.of()
            : List.of(control.begun(spec.shards()).set());
    return Commit.changing(memos, moves);
  }

  /** The commit that moves everything from a former name, which ends with it. */
  private Commit takenOver(ControlMemo control, String former) {
    boolean isNewer = spec.formerly().contains(former);
    if (isNewer) { // a roll-back is not held up, since the rebuild goes on after it
      requireNoShadow(former);
    }
    ControlMemo ofFormer = ControlMemo.read(repo, former);
    // Read before all else, so that the commit is refused if the former one advances meanwhile.
    List<MarkerRecord> theirs = markers(repo, config(former), ofFormer.shards());
    List<MarkerMove> moves = new ArrayList<>(movesTo(theirs));
    moves.addAll(stillAt(theirs));
    List<MemoChange> memos = new ArrayList<>();
    memos.add(control.inPlaceOf(ofFormer).set());
    memos.add(ofFormer.retired(spec.name(), isNewer ? By.NEWER : By.OLDER).set());
    new StoredState(repo, former).moveTo(spec.name(), memos);
    return Commit.changing(memos, moves);
  }

  /**
   * Refuses to leave a rebuild behind: the memos of a shadow are at URIs with its name, too many to
   * be moved in a commit.
   */
  private void requireNoShadow(String former) {
    if (ShadowName.isUsed(repo, former)) {
      throw new RebuildException(
          former
              + " is being rebuilt, and would be left half done under this name: before "
              + spec.name()
              + " takes its place, finish that (./intrepid subscriptions rebuild "
              + former
              + " --finish --yes) or abandon it (--abandon), with the program that has "
              + former
              + ".");
    }
  }

  /**
   * The commit that begins it at the position of another subscriber, which may go on, with the
   * streams parked there, so that no message is lost.
   */
  public Commit inPlaceOf(ControlMemo control, String other) {
    ControlMemo ofOther = ControlMemo.read(repo, other);
    List<MarkerMove> moves = movesTo(markers(repo, config(other), ofOther.shards()));
    List<MemoChange> memos = new ArrayList<>();
    if (ofOther.isStored() || control.isStored()) {
      memos.add(control.inPlaceOf(ofOther).set());
    }
    new StoredState(repo, other).copyTo(spec.name(), memos);
    return Commit.changing(memos, moves);
  }

  /** Moves of its own markers to where those of another subscriber stand. */
  private List<MarkerMove> movesTo(List<MarkerRecord> theirs) {
    List<MarkerMove> moves = new ArrayList<>();
    for (MarkerRecord marker : theirs) {
      moves.add(move(marker.shard(), epoch(marker.shard()), marker.marker().sequence()));
    }
    return moves;
  }

  /** Moves that leave the markers of a subscriber where they are, and fence its workers. */
  public static List<MarkerMove> stillAt(IntrepidRepo repo, String name) {
    int shards = ControlMemo.read(repo, name).shards();
    return stillAt(markers(repo, config(name), shards));
  }

  /** Moves that leave these markers where they are, if none has moved since they were read. */
  public static List<MarkerMove> stillAt(List<MarkerRecord> markers) {
    return markers.stream()
        .map(m -> new MarkerMove(m.trackingStream(), m.shard(), m.epoch(), m.marker()))
        .toList();
  }

  private long epoch(Shard shard) {
    Optional<MarkerRecord> marker = marker(config, shard);
    return marker.isPresent() ? marker.get().epoch() : 0;
  }

  /** The stored number of shards. */
  public int count() {
    return ControlMemo.read(repo, spec.name()).shards();
  }

  /**
   * Fences the workers of that many shards, wherever they are, so that they stand by for a moment.
   */
  public void fence(int count) {
    for (Shard shard : shards(count)) {
      for (int tries = 0; tries < FENCE_TRIES && !isFenced(shard); tries++) {
        // Its worker has moved the marker since it was read, or the log went back.
      }
    }
  }

  private boolean isFenced(Shard shard) {
    LogAsRead log = LogAsRead.of(repo);
    Optional<MarkerRecord> marker = marker(config, shard);
    try {
      marker.ifPresent(found -> log.commit(Commit.changing(List.of(), stillAt(List.of(found)))));
      return true;
    } catch (FencedException | LogWentBackException e) {
      return false;
    }
  }

  /** The sequence that all of that many shards must reach before their number may change. */
  public long furthest(int count) {
    long furthest = ControlMemo.read(repo, spec.name()).replay().furthest();
    for (Shard shard : shards(count)) {
      furthest =
          Math.max(furthest, marker(config, shard).map(r -> r.marker().sequence()).orElse(0L));
    }
    return furthest;
  }

  /**
   * Replaces that many shards, all of which have reached one sequence, by the configured number.
   *
   * @return false if they have not reached it, or another process works on the subscription
   */
  public boolean change(int from, long reached) {
    LogAsRead log = LogAsRead.of(repo);
    ControlMemo control = ControlMemo.read(repo, spec.name());
    if (control.shards() != from) {
      return false;
    }
    List<MarkerMove> moves = new ArrayList<>();
    for (Shard shard : shards(from)) {
      Optional<MarkerRecord> marker = marker(config, shard);
      if (marker.isEmpty() || marker.get().marker().sequence() != reached) {
        return false;
      }
      moves.add(move(shard, marker.get().epoch(), reached));
    }
    for (Shard shard : shards(spec.shards())) {
      moves.add(move(shard, epoch(shard), reached));
    }
    List<MemoChange> memos = List.of(control.sharded(spec.shards()).set());
    try {
      log.commit(Commit.changing(memos, moves));
      return true;
    } catch (FencedException | MemoConflictException | LogWentBackException e) {
      return false;
    }
  }

  /** The configuration of each of that many shards. */
  public static List<SubscriptionConfig> configs(SubscriptionConfig config, int count) {
    List<SubscriptionConfig> configs = new ArrayList<>();
    for (Shard shard : shards(count)) {
      configs.add(config.withShard(shard));
    }
    return configs;
  }

  /** The stored markers of that many shards, in their order. */
  public static List<MarkerRecord> markers(
      IntrepidRepo repo, SubscriptionConfig config, int count) {
    List<MarkerRecord> markers = new ArrayList<>();
    for (SubscriptionConfig shardConfig : configs(config, count)) {
      Optional<MarkerRecord> marker = repo.marker(shardConfig.streamId(), shardConfig.shard());
      if (marker.isPresent()) {
        markers.add(marker.get());
      }
    }
    return markers;
  }

  private static List<Shard> shards(int count) {
    List<Shard> shards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shards.add(new Shard(i, count));
    }
    return shards;
  }

  private Optional<MarkerRecord> marker(SubscriptionConfig whose, Shard shard) {
    return repo.marker(whose.streamId(), shard);
  }

  private MarkerMove move(Shard shard, long expected, long sequence) {
    SubscriptionMarker next = new SubscriptionMarker(config.topic().name(), sequence);
    return new MarkerMove(config.streamId(), shard, expected, next);
  }
}
