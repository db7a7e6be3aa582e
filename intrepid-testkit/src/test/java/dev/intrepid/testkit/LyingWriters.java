package dev.intrepid.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.Cache;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Repos that break one promise each when they store. */
final class LyingWriters {

  private LyingWriters() {}

  /** Changes every event on its way in. */
  static class ChangesEvents extends ForwardingRepo {
    private final UnaryOperator<PendingEvent> change;

    ChangesEvents(IntrepidRepo repo, UnaryOperator<PendingEvent> change) {
      super(repo);
      this.change = change;
    }

    @Override
    public Committed commit(Commit commit) {
      List<PendingEvent> changed = commit.events().events().stream().map(change).toList();
      return super.commit(new Commit(new PendingEvents(changed), commit.memos(), commit.markers()));
    }
  }

  static IntrepidRepo ignoringExpectedPositions(IntrepidRepo repo) {
    return new ChangesEvents(repo, event -> event.expecting(ExpectedPosition.any()));
  }

  static IntrepidRepo ignoringIds(IntrepidRepo repo) {
    return new ChangesEvents(repo, event -> event.withId(EventIds.fresh()));
  }

  static IntrepidRepo losingHeaders(IntrepidRepo repo) {
    return new ChangesEvents(repo, event -> event.withMeta(Map.of()));
  }

  static IntrepidRepo losingCharacters(IntrepidRepo repo) {
    return new ChangesEvents(
        repo,
        event -> {
          String text = new String(event.data().toString().getBytes(ISO_8859_1), ISO_8859_1);
          return new PendingEvent(
              event.id(),
              event.stream(),
              event.type(),
              event.version(),
              Json.ofTrustedUtf8(text.getBytes(UTF_8)),
              event.meta(),
              event.expected());
        });
  }

  /** Stores nothing for a thread that is interrupted, as over a driver that gives up then. */
  static final class MindsInterrupts extends ForwardingRepo {
    MindsInterrupts(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      if (Thread.currentThread().isInterrupted()) {
        throw new RepoUnavailableException("The driver was interrupted.", null);
      }
      return super.commit(commit);
    }
  }

  /** Stores the events of a batch last first. */
  static final class Reorders extends ForwardingRepo {
    Reorders(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      List<PendingEvent> events = new ArrayList<>(commit.events().events());
      Collections.reverse(events);
      return super.commit(new Commit(new PendingEvents(events), commit.memos(), commit.markers()));
    }
  }

  /** Moves a marker wherever it stands. */
  static final class ForgetsTheFence extends ForwardingRepo {
    ForgetsTheFence(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public synchronized Committed commit(Commit commit) {
      List<MarkerMove> moves = commit.markers().stream().map(this::unfenced).toList();
      return super.commit(new Commit(commit.events(), commit.memos(), moves));
    }

    private MarkerMove unfenced(MarkerMove move) {
      long actual = marker(move.trackingStream(), move.shard()).map(MarkerRecord::epoch).orElse(0L);
      return new MarkerMove(move.trackingStream(), move.shard(), actual, move.next());
    }
  }

  /** Lets a mover through for whom the marker is back where it was when the mover looked. */
  static final class FencesByPlace extends ForwardingRepo {
    private final Map<String, Map<Long, Long>> places = new HashMap<>();

    FencesByPlace(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public synchronized Committed commit(Commit commit) {
      List<MarkerMove> moves = commit.markers().stream().map(this::byPlace).toList();
      Committed committed = super.commit(new Commit(commit.events(), commit.memos(), moves));
      for (MarkerMove move : moves) {
        places(move).put(move.expected() + 1, move.next().sequence());
      }
      return committed;
    }

    private MarkerMove byPlace(MarkerMove move) {
      long actual = marker(move.trackingStream(), move.shard()).map(MarkerRecord::epoch).orElse(0L);
      Long believed = places(move).get(move.expected());
      boolean isThere = believed != null && believed.equals(places(move).get(actual));
      return isThere
          ? new MarkerMove(move.trackingStream(), move.shard(), actual, move.next())
          : move;
    }

    private Map<Long, Long> places(MarkerMove move) {
      return places.computeIfAbsent(
          move.trackingStream() + " " + move.shard(), absent -> new HashMap<>());
    }
  }

  /** Gives the second event of every stream the position of the first. */
  static final class ReusesAPosition extends ForwardingRepo {
    ReusesAPosition(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      Committed committed = super.commit(commit);
      return new Committed(changed(committed.events()), committed.revisions());
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      return changed(super.entriesSince(topic, shard, sequence, limit));
    }

    private static EventLog changed(EventLog log) {
      return new EventLog(
          log.records().stream().map(ReusesAPosition::changed).toList(), log.through());
    }

    private static EventRecord changed(EventRecord record) {
      return new EventRecord(
          record.id(),
          record.stream(),
          record.kind(),
          record.type(),
          record.version(),
          record.position() == 2 ? 1 : record.position(),
          record.sequence(),
          record.recordedAt(),
          record.data(),
          record.meta());
    }
  }

  /** Stores the events before it looks at the rest. */
  static final class StoresHalf extends ForwardingRepo {
    StoresHalf(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      EventLog events = super.commit(Commit.publishing(commit.events())).events();
      Commit rest = new Commit(PendingEvents.none(), commit.memos(), commit.markers());
      return new Committed(events, super.commit(rest).revisions());
    }
  }

  /** Changes a memo whatever revision is expected. */
  static final class ForgetsRevisions extends ForwardingRepo {
    private static final long A_MOMENT = 1_000_000;

    ForgetsRevisions(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      List<MemoChange> changes = commit.memos().stream().map(ForgetsRevisions::any).toList();
      return super.commit(new Commit(commit.events(), changes, commit.markers()));
    }

    /** Slowly, so that of two who read at once both go on to write. */
    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      Cache<CacheRecord> memo = super.getMemo(uri);
      LockSupport.parkNanos(A_MOMENT);
      return memo;
    }

    private static MemoChange any(MemoChange change) {
      return change instanceof MemoChange.Set set
          ? MemoChange.set(set.record())
          : MemoChange.delete(change.uri());
    }
  }

  /** Counts revisions from 1 again when a memo is stored again. */
  static final class ReusesRevisions extends ForwardingRepo {
    private final Map<String, Long> before = new HashMap<>();

    ReusesRevisions(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public synchronized Committed commit(Commit commit) {
      List<MemoChange> changes = commit.memos().stream().map(this::inner).toList();
      List<Boolean> stored = commit.memos().stream().map(this::isStored).toList();
      Committed committed = super.commit(new Commit(commit.events(), changes, commit.markers()));
      List<Long> revisions = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        long revision = committed.revisions().get(i);
        if (!stored.get(i)) {
          before.put(changes.get(i).uri(), revision - 1);
        }
        revisions.add(revision == 0 ? 0 : revision - before.get(changes.get(i).uri()));
      }
      return new Committed(committed.events(), revisions);
    }

    private boolean isStored(MemoChange change) {
      return super.getMemo(change.uri()).isFound();
    }

    private MemoChange inner(MemoChange change) {
      long expected =
          change.expected() <= 0
              ? change.expected()
              : change.expected() + before.getOrDefault(change.uri(), 0L);
      return change instanceof MemoChange.Set set
          ? MemoChange.set(set.record(), expected)
          : MemoChange.delete(change.uri(), expected);
    }

    @Override
    public synchronized Cache<CacheRecord> getMemo(String uri) {
      return super.getMemo(uri)
          .map(
              memo -> memo.stored(memo.revision() - before.getOrDefault(uri, 0L), memo.storedAt()));
    }
  }

  /** Keeps memos for ever. */
  static final class ReturnsWhatExpired extends ForwardingRepo {
    ReturnsWhatExpired(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      List<MemoChange> changes = commit.memos().stream().map(ReturnsWhatExpired::lasting).toList();
      return super.commit(new Commit(commit.events(), changes, commit.markers()));
    }

    private static MemoChange lasting(MemoChange change) {
      if (!(change instanceof MemoChange.Set set)) {
        return change;
      }
      CacheRecord memo = CacheRecord.of(set.uri(), set.record().data());
      return MemoChange.set(memo.withMeta(set.record().meta()), set.expected());
    }
  }

  /** Does not look in which log the marker was read that it is to move. */
  static final class MovesWhateverWasRead extends ForwardingRepo {
    MovesWhateverWasRead(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      List<MarkerMove> moves = new ArrayList<>();
      for (MarkerMove move : commit.markers()) {
        moves.add(
            new MarkerMove(move.trackingStream(), move.shard(), move.expected(), move.next()));
      }
      return super.commit(new Commit(commit.events(), commit.memos(), moves));
    }
  }
}
