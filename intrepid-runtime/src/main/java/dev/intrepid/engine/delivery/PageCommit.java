package dev.intrepid.engine.delivery;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.step.CrossStreamMemos;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.engine.step.StepMemos;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.StoreWait;
import dev.intrepid.repo.CacheRepoException;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepoException;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores what the handlers of a page did, together with the marker, in one commit, which is tried
 * again as long as the repo does not take it. For one thread, unless a method says otherwise.
 */
final class PageCommit {

  private final Subscription subscription;
  private final CommitTarget target;
  private final EngineStep step;
  private final StepMemos memos;
  private final CrossStreamMemos crossStream;
  private final PageGate gate;
  private final Clock clock;
  private @Nullable StoreWait wait; // written before the first page
  private volatile long lastPublished;
  private long storedBytes;

  PageCommit(ShardContext shard, CommitTarget target, EngineStep step, PageGate gate) {
    this.subscription = shard.subscription();
    this.target = target;
    this.step = step;
    this.memos = step.memos();
    this.crossStream = step.crossStream();
    this.gate = gate;
    this.clock = shard.clock();
  }

  /** Takes note of how to wait if the repo does not take a page. */
  void waitsBy(StoreWait by) {
    wait = by;
  }

  /** The highest sequence the handlers have published so far; from any thread. */
  long lastPublished() {
    return lastPublished;
  }

  /** The bytes of what was stored last. */
  long storedBytes() {
    return storedBytes;
  }

  /**
   * Commits a page up to a message.
   *
   * @param last the last message done; null if the whole page is
   * @return why what the handlers did cannot be stored; null if it is stored
   * @throws RepoException if the repo failed, another worker has moved the marker, or another
   *     writer has changed a memo
   * @throws InterruptedException if the worker is being closed while it waits
   */
  @Nullable RuntimeException of(EventLog page, DeliveryCursor progress, @Nullable EventRecord last)
      throws InterruptedException {
    DeliveryCursor.Place place = progress.after(page, last);
    List<MemoChange> changes;
    List<MemoChange> all;
    Committed committed;
    try {
      changes = memos.changes();
      all = new ArrayList<>(changes);
      all.addAll(place.memos());
      all.addAll(crossStream.changes());
      committed =
          store(new Commit(new PendingEvents(step.published()), all, List.of(place.move())));
    } catch (FencedException | MemoConflictException e) {
      throw e;
    } catch (EventRepoException | CacheRepoException e) {
      return e;
    } catch (RepoException e) {
      throw e;
    } catch (RuntimeException e) {
      return e;
    }
    subscription.moved(place.move());
    progress.reached(place, new StoredRevisions(all, committed));
    crossStream.noted();
    memos.remember(changes, committed.revisions(), clock.instant().truncatedTo(MICROS));
    lastPublished = Math.max(lastPublished, committed.events().through());
    return null;
  }

  /** A request that arrives meanwhile is not kept waiting: the page is let go for it. */
  private Committed store(Commit commit) throws InterruptedException {
    while (true) {
      try {
        Committed committed = target.commit(commit);
        storedBytes = commit.bytes();
        return committed;
      } catch (RepoException e) {
        if (wait == null || gate.isWanted()) {
          throw e;
        }
        wait.after(e);
      }
    }
  }
}
