package dev.intrepid.engine.delivery;

import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.util.List;

/**
 * Stores what is set aside in a shard, without effects of handlers: in one commit with the marker,
 * which fences other workers. For one thread.
 */
public final class AsideCommit {

  private final IntrepidRepo repo;
  private final Subscription subscription;

  /** Commits of a shard. */
  public AsideCommit(ShardContext shard) {
    this.repo = shard.repo();
    this.subscription = shard.subscription();
  }

  /**
   * Stores memos and leaves the marker where it is.
   *
   * @throws dev.intrepid.repo.MemoConflictException if another process has changed one
   */
  public StoredRevisions of(List<MemoChange> memos) {
    return of(new DeliveryCursor.Place(subscription.moveTo(subscription.sequence()), memos));
  }

  /**
   * Stores a place that a delivery has come to.
   *
   * @throws dev.intrepid.repo.MemoConflictException if another process has changed one of its memos
   */
  public StoredRevisions of(DeliveryCursor.Place place) {
    Committed committed = repo.commit(Commit.changing(place.memos(), List.of(place.move())));
    subscription.moved(place.move());
    return new StoredRevisions(place.memos(), committed);
  }
}
