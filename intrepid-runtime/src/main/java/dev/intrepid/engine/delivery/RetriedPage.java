package dev.intrepid.engine.delivery;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.delivery.ParkedRetry.Outcome;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of streams that were set aside, retried together: each stream as far as it succeeds, in
 * one commit. The commit moves the marker to where it is already, so that other workers are fenced.
 * For one thread.
 */
final class RetriedPage implements DeliveryCursor {

  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final AsideRule rule;
  private final ParkedCounts.Room room;
  private final Clock clock;
  private final Map<String, ParkedRetry> retries = new LinkedHashMap<>();
  private final List<EventRecord> records = new ArrayList<>();
  private long bytes;
  private final Skips none;
  private final Map<String, MessageFailedException> failures = new LinkedHashMap<>();
  private final Map<ParkedRetry, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<ParkedRetry, Outcome> stored = new LinkedHashMap<>();

  /** An empty page. */
  RetriedPage(ShardContext shard) {
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.rule = shard.rule();
    this.clock = shard.clock();
    this.room = shard.counts().new Room();
    this.none = new Skips(repo, shard.subscriber());
  }

  /** Adds the next messages of a stream, at most so many. */
  void add(ParkedRetry retry, int limit) {
    retries.put(retry.stream(), retry);
    for (EventRecord record : retry.read(limit)) {
      records.add(record);
      bytes += record.size();
    }
  }

  /** How many messages there are. */
  int size() {
    return records.size();
  }

  /** Whether another stream may be added: a page is limited in messages and in bytes. */
  boolean hasRoom(int most) {
    return records.size() < most && bytes < EventRepo.PAGE_BYTES;
  }

  boolean isEmpty() {
    return retries.isEmpty();
  }

  /** The messages, in the order of the log. */
  EventLog page() {
    records.sort(Comparator.comparingLong(EventRecord::sequence));
    return EventLog.of(records);
  }

  ParkedRetry retry(EventRecord record) {
    return requireNonNull(retries.get(record.stream()));
  }

  /** The outcomes stored since the last call, by the stream. */
  Map<ParkedRetry, Outcome> takeOutcomes() {
    Map<ParkedRetry, Outcome> taken = new LinkedHashMap<>(stored);
    stored.clear();
    return taken;
  }

  /** The failure of a stream that stays set aside; null if none failed. */
  @Nullable MessageFailedException failure(ParkedRetry retry) {
    return failures.get(retry.stream());
  }

  /** Joins a page of the log: its messages of the same streams are handled later. */
  void followedBy(EventLog log) {
    for (EventRecord record : log) {
      ParkedRetry retry = retries.get(record.stream());
      if (retry != null) {
        retry.isFollowed();
      }
    }
  }

  /** Ends the page and gives back its room, since all streams stored are counted by now. */
  void end() {
    room.giveBack();
  }

  /** One of the messages fails, and it is unknown which: they are tried one by one. */
  void tryAlone() {
    retries.values().forEach(ParkedRetry::tryAlone);
  }

  @Override
  public void begin() {
    failures.clear();
    room.giveBack();
    retries.values().forEach(ParkedRetry::begin);
  }

  @Override
  public int attemptOf(EventRecord record) {
    return retry(record).attemptOf(record);
  }

  /** A message with a part given up is tried alone. */
  @Override
  public Skips skips(EventRecord record) {
    return retries.size() == 1 ? retry(record).skips() : none;
  }

  @Override
  public Replays replays(EventRecord record) {
    return retry(record).replays();
  }

  @Override
  public boolean leavesAside(EventRecord record) {
    ParkedRetry retry = retry(record);
    return retry.isSetAside() || retry.isWithdrawn();
  }

  @Override
  public boolean isRedelivered(EventRecord record) {
    return retry(record).isRedelivered(record);
  }

  @Override
  public boolean mayChange(EventRecord record, String uri) {
    return retry(record).mayChange(record, uri);
  }

  @Override
  public boolean setsAside(MessageFailedException failure, int handler) {
    EventRecord message = failure.event();
    ParkedRetry retry = retry(message);
    ParkedMemo stays =
        rule.ofAside(
            failure, retry.memo(), retry.failuresOf(message), retry.attemptOf(message), room);
    if (stays == null) {
      return false;
    }
    retry.setAside(stays);
    failures.put(message.stream(), failure);
    return true;
  }

  @Override
  public boolean endsPage() {
    return false;
  }

  @Override
  public Place after(EventLog page, @Nullable EventRecord last) {
    outcomes.clear();
    List<MemoChange> memos = new ArrayList<>();
    for (ParkedRetry retry : retries.values()) {
      Outcome outcome = retry.outcome(last, clock.instant());
      if (outcome != null) {
        outcomes.put(retry, outcome);
        memos.add(outcome.change());
      }
    }
    // What is not stored of a stream is tried again, and what was given up of it recorded then.
    for (ParkedRetry retry : outcomes.keySet()) {
      if (retry.isPastSkips()) {
        memos.addAll(retry.skips().changes(page));
      }
    }
    return new Place(subscription.moveTo(subscription.sequence()), memos);
  }

  @Override
  public void reached(Place place, StoredRevisions revisions) {
    outcomes.forEach(
        (retry, outcome) -> {
          stored.put(retry, outcome.revised(revisions.of(retry.uri())));
          retry.stored(outcome);
        });
  }

  /** A request has arrived meanwhile, or another process has changed the stream. */
  @Override
  public void conflicted(String changed) {
    for (ParkedRetry retry : retries.values()) {
      if (retry.uri().equals(changed)) {
        CacheRecord stored = repo.getMemos(List.of(changed)).get(changed);
        retry.changedByOthers(stored == null ? null : ParkedMemo.of(stored));
      }
    }
  }
}
