package dev.intrepid.engine;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.ControlMemo;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.SkippedMessages;
import dev.intrepid.control.StrayMemo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.subscription.SubscriptionConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of how many shards the markers of a subscription are: begins them, takes them over from a former
 * name, and changes their number. Each is one commit, so several programs may try at once.
 * Immutable.
 */
final class SubscriptionLayout {

  private final SubscriberSpec spec;
  private final SubscriptionConfig config;
  private final IntrepidRepo repo;

  /** The layout of the markers of that configuration, whatever its shard. */
  SubscriptionLayout(SubscriberSpec spec, SubscriptionConfig config, IntrepidRepo repo) {
    this.spec = spec;
    this.config = config;
    this.repo = repo;
  }

  /**
   * The number of shards there are; begins the subscription if it is new.
   *
   * @param head where one begins that begins with what comes now
   */
  int begin(long head) {
    while (true) {
      ControlMemo control = ControlMemo.read(repo, spec.name());
      if (marker(config, new Shard(0, control.shards())).isPresent()) {
        return control.shards();
      }
      try {
        Optional<String> former = spec.formerly().stream().filter(this::hasBegun).findFirst();
        repo.commit(former.isPresent() ? takenOver(former.get()) : begun(control, head));
      } catch (FencedException | MemoConflictException e) {
        // Another program began it in the same moment: what that one did holds.
      }
    }
  }

  /** The number of shards there are. */
  int count() {
    return ControlMemo.read(repo, spec.name()).shards();
  }

  private boolean hasBegun(String name) {
    int shards = ControlMemo.read(repo, name).shards();
    return marker(Subscriber.config(name), new Shard(0, shards)).isPresent();
  }

  private Commit begun(ControlMemo control, long head) {
    List<MarkerMove> moves = new ArrayList<>();
    for (Shard shard : shards(spec.shards())) {
      moves.add(move(shard, 0, spec.fromNow() ? head : 0));
    }
    List<MemoChange> memos =
        spec.shards() == 1 ? List.of() : List.of(control.sharded(spec.shards()).set());
    return new Commit(PendingEvents.none(), memos, moves);
  }

  /** All that is kept under a former name, so that nothing that was parked is forgotten. */
  private Commit takenOver(String former) {
    ControlMemo control = ControlMemo.read(repo, former);
    List<MarkerMove> moves = new ArrayList<>();
    for (Shard shard : shards(control.shards())) {
      long sequence =
          marker(Subscriber.config(former), shard).map(r -> r.marker().sequence()).orElse(0L);
      moves.add(move(shard, 0, sequence));
    }
    List<MemoChange> memos = new ArrayList<>();
    if (control.isStored()) {
      memos.add(control.renamed(spec.name()).set());
    }
    SkippedMessages skipped = SkippedMessages.in(repo, former);
    if (skipped.revision() != CacheRecord.NOT_STORED) {
      memos.add(skipped.renamed(spec.name()).set());
    }
    StrayMemo.in(repo, former).ifPresent(stray -> memos.add(stray.renamed(spec.name()).set()));
    repo.eachMemo(
        ParkedStream.prefix(former),
        memo -> memos.add(ParkedStream.of(memo).renamed(spec.name()).set()));
    return new Commit(PendingEvents.none(), memos, moves);
  }

  /** The sequence that all of so many shards must reach before their number may change. */
  long furthest(int count) {
    long furthest = ControlMemo.read(repo, spec.name()).replay().furthest();
    for (Shard shard : shards(count)) {
      furthest =
          Math.max(furthest, marker(config, shard).map(r -> r.marker().sequence()).orElse(0L));
    }
    return furthest;
  }

  /**
   * Makes other shards of so many that all have reached one sequence.
   *
   * @return false if they have not, or somebody else is at work on it
   */
  boolean change(int from, long reached) {
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
      moves.add(move(shard, marker.get().moves(), reached));
    }
    for (Shard shard : shards(spec.shards())) {
      moves.add(move(shard, marker(config, shard).map(MarkerRecord::moves).orElse(0L), reached));
    }
    List<MemoChange> memos = List.of(control.sharded(spec.shards()).set());
    try {
      repo.commit(new Commit(PendingEvents.none(), memos, moves));
      return true;
    } catch (FencedException | MemoConflictException e) {
      return false;
    }
  }

  /** The configuration of each of so many shards. */
  static List<SubscriptionConfig> configs(SubscriptionConfig config, int count) {
    return shards(count).stream().map(config::withShard).toList();
  }

  /** The markers there are of so many shards, in their order. */
  static List<MarkerRecord> markers(IntrepidRepo repo, SubscriptionConfig config, int count) {
    List<MarkerRecord> markers = new ArrayList<>();
    for (SubscriptionConfig share : configs(config, count)) {
      repo.marker(share.streamId(), share.shard()).ifPresent(markers::add);
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
