package dev.intrepid.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Repos that break one promise each when they are read. */
final class LyingReaders {

  private LyingReaders() {}

  /**
   * Lets others read past an event before it can be seen, as a store does whose sequence is drawn
   * before the transaction commits: the first page of another thread that it belongs to lacks it.
   */
  static final class ShowsEventsLate extends ForwardingRepo {
    private final Map<UUID, Thread> hidden = new ConcurrentHashMap<>();

    ShowsEventsLate(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Committed commit(Commit commit) {
      commit.events().events().forEach(event -> hidden.put(event.id(), Thread.currentThread()));
      return super.commit(commit);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      EventLog page = super.entriesSince(topic, shard, sequence, limit);
      return new EventLog(
          page.records().stream().filter(record -> !isHidden(record.id())).toList(),
          page.through());
    }

    private boolean isHidden(UUID id) {
      Thread publisher = hidden.get(id);
      return publisher != null
          && publisher != Thread.currentThread()
          && hidden.remove(id, publisher);
    }
  }

  /** Returns the event at the sequence, too. */
  static final class ReadsInclusively extends ForwardingRepo {
    ReadsInclusively(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      return super.entriesSince(topic, shard, Math.max(0, sequence - 1), limit);
    }
  }

  /** Says that a page reaches the end of the log though it is full. */
  static final class PromisesTooMuch extends ForwardingRepo {
    PromisesTooMuch(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      EventLog page = super.entriesSince(topic, shard, sequence, limit);
      return new EventLog(page.records(), Math.max(page.through(), lastSequence()));
    }
  }

  /** Reads as many as it is asked for, however large. */
  static final class FillsItsPages extends ForwardingRepo {
    FillsItsPages(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog entriesSincePosition(String stream, long position, int limit) {
      List<EventRecord> records = new ArrayList<>();
      long after = position;
      EventLog next = super.entriesSincePosition(stream, after, limit);
      while (!next.isEmpty() && records.size() < limit) {
        records.addAll(next.records());
        after = next.last().position();
        next = super.entriesSincePosition(stream, after, limit);
      }
      return EventLog.of(records);
    }

    @Override
    public List<CacheRecord> listMemos(String prefix, String after, int limit) {
      List<CacheRecord> memos = new ArrayList<>();
      List<CacheRecord> next = super.listMemos(prefix, after, limit);
      while (!next.isEmpty() && memos.size() < limit) {
        memos.addAll(next);
        next = super.listMemos(prefix, next.get(next.size() - 1).uri(), limit);
      }
      return memos;
    }
  }

  /** Asks as a driver does that has no bytes for half of a surrogate pair. */
  static final class AsksWithQuestionMarks extends ForwardingRepo {
    AsksWithQuestionMarks(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      return super.getMemo(new String(uri.getBytes(UTF_8), UTF_8));
    }
  }

  /** Takes a prefix for a pattern in which an underscore is any character. */
  static final class ReadsPrefixesAsPatterns extends ForwardingRepo {
    ReadsPrefixesAsPatterns(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      if (!(topic instanceof SubscriptionTopic.Prefix prefix)) {
        return super.entriesSince(topic, shard, sequence, limit);
      }
      String pattern = prefix.prefix().replace('_', '.') + ".*";
      EventLog page = super.entriesSince(SubscriptionTopic.all(), shard, sequence, limit);
      return new EventLog(
          page.records().stream().filter(record -> record.stream().matches(pattern)).toList(),
          page.through());
    }
  }

  /** Tells the changes it knows as if they were all. */
  static final class HidesMissingChanges extends ForwardingRepo {
    HidesMissingChanges(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public ChangedMemos changedMemosSince(long revision, int limit) {
      ChangedMemos changed = super.changedMemosSince(revision, limit);
      return new ChangedMemos(changed.changes(), changed.through(), true);
    }
  }

  /** Gives every event to every shard. */
  static final class IgnoresShards extends ForwardingRepo {
    IgnoresShards(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
      return super.entriesSince(topic, Shard.ALL, sequence, limit);
    }
  }

  /** Takes the marker of the first shard for the one that was moved last. */
  static final class ForgetsWhichWasMovedLast extends ForwardingRepo {
    ForgetsWhichWasMovedLast(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public Optional<EventRecord> last(String stream, EventKind kind) {
      return kind == EventKind.ENTRY
          ? super.last(stream, kind)
          : markers("", 100).stream()
              .filter(marker -> marker.trackingStream().equals(stream))
              .findFirst()
              .map(MarkerRecord::toEventRecord);
    }
  }

  /** Wakes a waiter whatever was published. */
  static final class WakesForOtherTopics extends ForwardingRepo {
    WakesForOtherTopics(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
        throws InterruptedException {
      return super.awaitPast(SubscriptionTopic.all(), sequence, timeout);
    }
  }

  /** Does not wait. */
  static final class NeverWaits extends ForwardingRepo {
    NeverWaits(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
        throws InterruptedException {
      return super.awaitPast(topic, sequence, Duration.ZERO);
    }
  }

  /** As if its log never went back. */
  static final class HidesThatItWentBack extends ForwardingRepo {
    HidesThatItWentBack(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public long timesGoneBack() {
      return 0;
    }
  }

  /** Looks whether its log went back after it has been asked about it. */
  static final class SaysTooLateThatItWentBack extends ForwardingRepo {
    private final AtomicLong told = new AtomicLong();

    SaysTooLateThatItWentBack(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public long timesGoneBack() {
      return told.getAndSet(super.timesGoneBack());
    }
  }
}
