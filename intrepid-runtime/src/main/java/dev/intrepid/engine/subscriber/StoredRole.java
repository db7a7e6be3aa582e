package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.delivery.ShardContext;
import dev.intrepid.engine.keeper.KeeperGuard;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.engine.worker.LayoutChangedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.Subscription;

/**
 * The role of this program for one shard of a subscriber, as the repo records it: it works, stands
 * by, or must stop, since another program has retired, replaced or divided the subscriber. For one
 * thread.
 */
final class StoredRole {

  private final SubscriberSpec spec;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final CommitTarget target;
  private final Succession succession;
  private final Handling handling;
  private final KeeperGuard guard;

  StoredRole(ShardContext shard, CommitTarget target, Succession succession) {
    this.spec = shard.spec();
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.target = target;
    this.succession = succession;
    this.handling = succession.handling();
    this.guard = handling.guard();
  }

  /**
   * The role.
   *
   * @param control what is requested of the subscriber
   * @param isOver whether the work for its target is over
   * @param standsBy whether another program works on it, which handles more or has it under another
   *     name
   */
  record Role(ControlMemo control, boolean isOver, boolean standsBy) {}

  /**
   * Reads the marker and, after it, the role, which so holds until another worker moves the marker:
   * the program that is stored as at work has handled everything up to there.
   *
   * @throws LayoutChangedException if this program must stop
   */
  Role read() {
    try {
      return stored();
    } catch (LayoutChangedException e) {
      if (!succession.isBehind()) {
        throw e;
      }
      // The subscriber is just being taken back, in the layout that its heir had.
      return new Role(ControlMemo.read(repo, spec.name()), false, true);
    }
  }

  private Role stored() {
    while (true) {
      subscription.reload();
      ControlMemo control = ControlMemo.read(repo, spec.name());
      if (control.isRetired()) {
        succession.fallBehind(control);
        return new Role(control, false, true);
      }
      boolean isOver = target.isOver(control);
      Handling.Standing standing = isOver ? handling.look() : standing();
      if (standing == Handling.Standing.STANDS_BY) {
        return new Role(control, isOver, true);
      }
      if (standing == Handling.Standing.AT_WORK) {
        requireLayout(control, isOver);
        return new Role(control, isOver, false);
      }
    }
  }

  private void requireLayout(ControlMemo control, boolean isOver) {
    int shards = subscription.config().shard().count();
    if (!isOver && control.shards() != shards) {
      throw new LayoutChangedException(spec.name(), shards, control.shards());
    }
  }

  /**
   * The role of this program, which folds what the repo records. Another program records what it
   * handles before what it folds: if it takes over between these two reads, the second look tells.
   * Of a shadow, the look has compared both; if it has just ended, the next read tells.
   */
  private Handling.Standing standing() {
    Handling.Standing standing = handling.look();
    if (standing != Handling.Standing.AT_WORK || ShadowName.is(spec.name())) {
      return standing;
    }
    KeeperMemo stored = KeeperMemo.read(repo, spec.name());
    if (guard.isOf(stored)) {
      return standing;
    }
    standing = handling.look();
    if (standing == Handling.Standing.AT_WORK) {
      throw guard.takenOver(stored);
    }
    return standing;
  }
}
