package dev.intrepid.repo.memory;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What is done with one stream, one memo and one marker of a repo. As thread-safe as the repo. */
class RepoOperations {

  static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final String STREAM = "door";
  private static final String MEMO = "state";
  private static final String TRACKING = "guard@door";
  private static final Json NOTHING = Json.of("{}");

  private final IntrepidRepo repo;

  RepoOperations(IntrepidRepo repo) {
    this.repo = repo;
  }

  static IntrepidRepo memory() {
    return new MemoryRepo(CLOCK, RepoLimits.defaults());
  }

  /** The position at which it was published, or 0 if another is there. */
  long publish(ExpectedPosition expected) {
    try {
      return repo.publish(event().expecting(expected)).position();
    } catch (ConflictException e) {
      return 0;
    }
  }

  /** The revision of the memo that was stored, or 0 if another was there than expected. */
  long store(long expected) {
    try {
      return repo.commit(Commit.changing(memo(expected))).revisions().get(0);
    } catch (MemoConflictException e) {
      return 0;
    }
  }

  /** Whether a message and a memo were stored with the marker; false if it was fenced. */
  boolean handle(long expectedMoves) {
    MarkerMove move =
        new MarkerMove(TRACKING, Shard.ALL, expectedMoves, new SubscriptionMarker(STREAM, 1));
    try {
      repo.commit(
          new Commit(
              PendingEvents.of(event()), List.of(memo(MemoChange.ANY_REVISION)), List.of(move)));
      return true;
    } catch (FencedException e) {
      return false;
    }
  }

  /** Stores a message and a memo at once. */
  void storeBoth() {
    repo.commit(
        new Commit(PendingEvents.of(event()), List.of(memo(MemoChange.ANY_REVISION)), List.of()));
  }

  long position() {
    return repo.last(STREAM, EventKind.ENTRY).map(last -> last.position()).orElse(0L);
  }

  long revision() {
    return repo.getMemo(MEMO).map(CacheRecord::revision).orElse(0L);
  }

  private static PendingEvent event() {
    return PendingEvent.entry(STREAM, "Opened", NOTHING);
  }

  private static MemoChange memo(long expected) {
    return MemoChange.set(CacheRecord.of(MEMO, NOTHING), expected);
  }
}
