package dev.intrepid.compute;

import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.ChangedMemos.Change;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops from the local tier memos that any process stores or deletes in the repo. A thread polls
 * the repo every few milliseconds, as long as something was remembered lately. Thread-safe.
 */
final class ChangeFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int PAGE = 500;

  /** After this time every entry is compared with the repo before it is served. */
  private static final Duration UNUSED = Duration.ofMillis(2 * LocalTier.BELIEVED_MILLIS);

  private final IntrepidRepo repo;
  private final LocalTier local;
  private final BackgroundPoller poller =
      new BackgroundPoller("intrepid-memo-feed", PAUSE, UNUSED, this::follow, () -> {});
  private long through; // guarded by this
  private long timesGoneBack; // guarded by this: when that was read

  /** Does not poll yet. */
  ChangeFeed(IntrepidRepo repo, LocalTier local) {
    this.repo = repo;
    this.timesGoneBack = repo.timesGoneBack();
    this.local = local;
  }

  /** Notes that something is remembered, so that its changes are looked for. */
  void use() {
    poller.use();
  }

  private void follow() {
    try {
      dropChanged();
    } catch (RuntimeException | Error e) {
      // Nobody else follows.
      LOG.debug("The repo does not tell what was changed; what is remembered is compared", e);
    }
  }

  /** Drops what was changed since the last time. */
  synchronized void dropChanged() {
    ChangedMemos changed;
    do {
      changed = repo.changedMemosSince(through, PAGE);
      if (repo.timesGoneBack() != timesGoneBack) {
        // Revisions are given again; what was remembered before, the tier has forgotten.
        timesGoneBack = repo.timesGoneBack();
        changed = repo.changedMemosSince(0, PAGE);
      }
      if (!changed.isWhole()) {
        local.dropAll("");
      }
      for (Change change : changed.changes()) {
        local.dropBefore(change.uri(), change.revision());
      }
      through = changed.through();
    } while (changed.changes().size() == PAGE);
  }

  /** Stops polling. */
  void close() {
    poller.close();
  }
}
