package dev.intrepid.compute;

import dev.intrepid.Cache;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Uris;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases in the repo for memos that are being computed. Dropping a memo also drops its lease, and a
 * computed value is stored in the commit that gives up its lease: so a value computed from older
 * data is never stored after the drop. Thread-safe.
 */
final class ComputationLeases {

  /** No URI variable can lead there. */
  static final String PREFIX = "@computing/";

  private static final Logger LOG = LoggerFactory.getLogger(ComputationLeases.class);

  private final IntrepidRepo repo;
  private final Clock clock;
  private final Duration leaseTime;
  private final Json owner;

  /**
   * The leases of one app.
   *
   * @param leaseTime how long a lease is valid that is not renewed
   */
  ComputationLeases(IntrepidRepo repo, Clock clock, Duration leaseTime) {
    this(repo, clock, leaseTime, Json.of("\"" + UUID.randomUUID() + "\""));
  }

  ComputationLeases(IntrepidRepo repo, Clock clock, Duration leaseTime, Json owner) {
    this.repo = repo;
    this.clock = clock;
    this.leaseTime = leaseTime;
    this.owner = owner;
  }

  /** The URI of the lease to compute a memo. */
  static String uri(String memo) {
    return PREFIX + memo;
  }

  /** Whether the memo is free to be computed. */
  static boolean fits(String memo) {
    return uri(memo).length() <= Uris.MAX_BYTES;
  }

  private static void requireFits(String memo) {
    if (!fits(memo)) {
      throw new InvalidNameException(
          "A memo that is computed has a URI of at most "
              + (Uris.MAX_BYTES - PREFIX.length())
              + " bytes, not "
              + memo.length()
              + " (memo: "
              + memo
              + ").");
    }
  }

  /**
   * Takes the lease to compute a memo. If another process computes it already, both do, unless it
   * is to be computed alone; the first to finish stores.
   *
   * @return null if it is to be computed alone and another process computes it
   */
  @Nullable Lease take(String memo, boolean alone) {
    requireFits(memo);
    String uri = uri(memo);
    long timesGoneBack = repo.timesGoneBack();
    long found = CacheRecord.NOT_STORED;
    while (true) {
      try {
        return new Lease(uri, set(uri, found), timesGoneBack, true);
      } catch (MemoConflictException e) {
        found = e.actual();
      }
      if (found != CacheRecord.NOT_STORED && !alone) {
        return new Lease(uri, found, timesGoneBack, false);
      }
      if (found != CacheRecord.NOT_STORED && !isOwn(uri, found)) {
        return null;
      }
    }
  }

  /**
   * Whether a lease is of this app, left by a commit that was reported as failed but had succeeded.
   */
  private boolean isOwn(String uri, long revision) {
    return repo.getMemo(uri) instanceof Cache.Found<CacheRecord> found
        && found.value().revision() == revision
        && found.value().data().equals(owner);
  }

  private long set(String uri, long expected) {
    CacheRecord record = CacheRecord.of(uri, owner).expiringAt(clock.instant().plus(leaseTime));
    return repo.commit(Commit.changing(MemoChange.set(record, expected))).revisions().get(0);
  }

  /** The lease of one computation. Thread-safe. */
  final class Lease {

    private final String uri;
    private final long timesGoneBack;
    private final boolean isOwn;
    private long revision; // guarded by this
    private boolean hasEnded; // guarded by this

    private Lease(String uri, long revision, long timesGoneBack, boolean isOwn) {
      this.uri = uri;
      this.timesGoneBack = timesGoneBack;
      this.revision = revision;
      this.isOwn = isOwn;
    }

    /** In a log that went back since, the same revision may be that of another lease by chance. */
    private boolean isGone() {
      return repo.timesGoneBack() != timesGoneBack;
    }

    /** Renews it; without effect if it was taken away. */
    synchronized void renew() {
      if (hasEnded || !isOwn || isGone()) {
        return;
      }
      try {
        revision = set(uri, revision);
      } catch (MemoConflictException e) {
        LOG.debug("The lease {} was taken away; what is computed will not be stored", uri);
      } catch (RepoException e) {
        LOG.debug("The lease {} could not be renewed", uri, e);
      }
    }

    /**
     * Changes memos and gives up the lease in one commit.
     *
     * @return their new revisions
     * @throws MemoConflictException if the lease was taken away, or the memo was changed
     * @throws LogWentBackException if it is of a log that went back since
     */
    synchronized StoredRevisions commit(List<MemoChange> changes) {
      if (isGone()) {
        throw new LogWentBackException();
      }
      List<MemoChange> all = new ArrayList<>();
      all.add(MemoChange.delete(uri, revision));
      all.addAll(changes);
      try {
        Committed committed = repo.commit(Commit.changing(all, List.of()));
        hasEnded = true;
        return new StoredRevisions(all, committed);
      } catch (MemoConflictException e) {
        hasEnded |= e.uri().equals(uri);
        throw e;
      }
    }

    /** Gives up the lease; without effect if it was taken away. */
    synchronized void release() {
      if (hasEnded || !isOwn || isGone()) {
        return;
      }
      hasEnded = true;
      try {
        repo.deleteMemo(uri, revision);
      } catch (MemoConflictException e) {
        LOG.debug("The lease {} was taken away", uri);
      } catch (RepoException e) {
        LOG.debug("The lease {} stays until it expires", uri, e);
      }
    }
  }
}
