package dev.intrepid.engine.release;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.keeper.KeeperGuard;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.keeper.RebuiltFolds;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a subscriber handles in this program, compared with other releases that work on it, or did:
 * while one that handles more runs, this one stands by. Thread-safe.
 */
public final class Handling {

  private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

  private final SubscriberSpec spec;
  private final MessageDecoders decoders;
  private final IntrepidRepo repo;
  private final Releases releases;
  private final HandledVersions own;
  private final @Nullable RebuiltFolds rebuilt; // a shadow handles what its program rebuilds
  private volatile SortedMap<String, HandledType> types = new TreeMap<>();
  private volatile boolean hasTold;
  private volatile @Nullable IntrepidException refusal;

  Handling(SubscriberSpec spec, MessageDecoders decoders, IntrepidRepo repo, Releases releases) {
    this.spec = spec;
    this.decoders = decoders;
    this.repo = repo;
    this.releases = releases;
    this.own = HandledVersions.of(decoders);
    this.rebuilt = ShadowName.is(spec.name()) ? new RebuiltFolds(spec, decoders.generated()) : null;
  }

  /** The record of each type, as last read by {@link #look}. */
  public SortedMap<String, HandledType> types() {
    return types;
  }

  /** Has each {@link #look} throw this, since the subscriber may not begin in this program. */
  public void refuse(IntrepidException why) {
    refusal = why;
  }

  /** The role of a program for a subscriber. */
  public enum Standing {
    /** It works, and the repo records that. */
    AT_WORK,
    /** Another program that runs handles more. */
    STANDS_BY,
    /**
     * It works from now on, and has recorded that, unless another program has retired it meanwhile:
     * the caller must read the marker and the requests again, and then this.
     */
    HAS_TAKEN_OVER
  }

  /**
   * Looks which program works on the subscriber; to be called after its marker was read. If the
   * recorded program handles other messages and does not run, this one takes over: that is stored
   * in a commit that fences the workers.
   *
   * @throws dev.intrepid.exception.MessagesPassedOverException if messages were passed over
   *     meanwhile
   * @throws dev.intrepid.exception.MessagesOutOfReachException if that program has left messages in
   *     streams that this one does not read
   * @throws dev.intrepid.exception.MemoMustBeRebuiltException if memos would become wrong
   * @throws IntrepidException as given to {@link #refuse}
   */
  public Standing look() {
    IntrepidException reason = refusal;
    if (reason != null) {
      throw reason;
    }
    if (rebuilt != null) {
      return ofShadow(rebuilt);
    }
    HandledMemo stored = HandledMemo.read(repo, spec.name());
    HandledVersions theirs = HandledVersions.in(stored);
    HandledStreams streams = HandledStreams.in(stored);
    types = stored.types();
    if (theirs.isSameAs(own) && streams.areThoseOf(decoders)) {
      hasTold = false;
      return Standing.AT_WORK;
    }
    boolean coversAll = own.covers(theirs) && streams.areReadBy(decoders);
    if (!coversAll && releases.isHandledElsewhere(stored)) {
      tell(theirs);
      return Standing.STANDS_BY;
    }
    // Releases first: a process that reads the keepers then knows already which program works.
    releases.settle(spec, decoders);
    new Keepers(repo, decoders.generated(), List.of(spec)).settleBegun(spec);
    if (hasTold) {
      hasTold = false;
      LOG.info("{}: goes on, since no program runs that handles more of it", spec.name());
    }
    return Standing.HAS_TAKEN_OVER;
  }

  /**
   * Takes the subscriber from its heir, with the memos that this program folds, as a start does;
   * what is handled is stored by the next {@link #look}.
   *
   * @throws dev.intrepid.exception.MessagesPassedOverException if messages were passed over
   *     meanwhile
   * @throws dev.intrepid.exception.MessagesOutOfReachException if the heir's program has left
   *     messages in streams that this one does not read
   * @throws dev.intrepid.exception.MemoMustBeRebuiltException if memos would become wrong
   */
  public void takeFromHeir() {
    releases.requireWhole(spec);
    new Keepers(repo, decoders.generated(), List.of(spec)).settle(spec);
  }

  /** What tells whether another program has taken over what this one folds. */
  public KeeperGuard guard() {
    return new KeeperGuard(spec, decoders.generated());
  }

  private void tell(HandledVersions theirs) {
    if (!hasTold) {
      hasTold = true;
      LOG.info(
          "{}: stands by, since another program runs that handles {} of it; this one handles {}",
          spec.name(),
          theirs.text(),
          own.text());
    }
  }

  /** Whether the program that works on it handles all that this program handles. */
  public boolean isDoneByOthers() {
    return rebuilt != null || isDoneBy(spec.name());
  }

  /** Whether the program that works on a subscriber, by its name, handles all of this one. */
  public boolean isDoneBy(String subscriber) {
    HandledMemo stored = HandledMemo.read(repo, subscriber);
    return HandledVersions.in(stored).covers(own) && HandledStreams.in(stored).cover(decoders);
  }

  /** A shadow is worked on by programs that rebuild what the one does that began it. */
  private Standing ofShadow(RebuiltFolds folds) {
    boolean isOver = !KeeperMemo.read(repo, spec.name()).isStored();
    boolean isOurs = isOver || folds.areIn(repo);
    if (!isOurs && !hasTold) {
      LOG.info(
          "{}: stands by, since the rebuild was begun by a program that stores other memos than"
              + " this one, or reads other messages for them",
          spec.name());
    }
    hasTold = !isOurs;
    return isOurs ? Standing.AT_WORK : Standing.STANDS_BY;
  }
}
