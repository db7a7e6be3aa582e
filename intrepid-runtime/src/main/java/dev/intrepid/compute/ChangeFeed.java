package dev.intrepid.compute;

import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.ChangedMemos.Change;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops from the local tier what anybody stores or deletes in the repo. A thread asks the repo
 * every few milliseconds, as long as something was remembered lately. Thread-safe.
 */
final class ChangeFeed {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int PAGE = 500;

  /** By then what was remembered last is compared with the repo before it is served again. */
  private static final long PAUSES_UNUSED =
      2 * TimeUnit.MILLISECONDS.toNanos(LocalTier.BELIEVED_MILLIS) / PAUSE_NANOS;

  private final CacheRepo repo;
  private final LocalTier local;
  private final Thread thread = new Thread(this::run, "intrepid-memo-feed");
  private volatile boolean isUsed;
  private volatile boolean isAsleep;
  private volatile boolean isClosed;
  private boolean isStarted; // guarded by thread
  private long through; // guarded by this

  /** Asks nobody yet. */
  ChangeFeed(CacheRepo repo, LocalTier local) {
    this.repo = repo;
    this.local = local;
    thread.setDaemon(true);
  }

  /** Something is remembered: from now on its changes are looked for. */
  void use() {
    if (!isUsed) {
      isUsed = true;
      start();
      if (isAsleep) {
        LockSupport.unpark(thread);
      }
    }
  }

  private void start() {
    synchronized (thread) {
      if (!isStarted && !isClosed) {
        isStarted = true;
        thread.start();
      }
    }
  }

  private void run() {
    long unused = 0;
    while (!isClosed) {
      unused = isUsed ? 0 : unused + 1;
      isUsed = false;
      if (unused == PAUSES_UNUSED) {
        sleep();
        unused = 0;
      }
      follow();
      LockSupport.parkNanos(this, PAUSE_NANOS);
    }
  }

  private void sleep() {
    isAsleep = true;
    while (!isUsed && !isClosed) {
      LockSupport.park(this);
    }
    isAsleep = false;
  }

  private void follow() {
    try {
      dropChanged();
    } catch (RuntimeException e) {
      LOG.debug("The repo does not tell what was changed; what is remembered is compared", e);
    }
  }

  /** Drops what was changed since the last time. */
  synchronized void dropChanged() {
    ChangedMemos changed;
    do {
      changed = repo.changedMemosSince(through, PAGE);
      if (!changed.isWhole()) {
        local.dropAll("");
      }
      for (Change change : changed.changes()) {
        local.dropBefore(change.uri(), change.revision());
      }
      through = changed.through();
    } while (changed.changes().size() == PAGE);
  }

  /** Asks no more. */
  void close() {
    synchronized (thread) {
      isClosed = true;
    }
    LockSupport.unpark(thread);
  }
}
