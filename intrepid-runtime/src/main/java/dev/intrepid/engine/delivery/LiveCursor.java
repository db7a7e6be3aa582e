package dev.intrepid.engine.delivery;

import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.step.Skips;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.subscription.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cursor along the log: the marker moves on, and streams that are set aside are passed over.
 * For one thread.
 */
public final class LiveCursor implements DeliveryCursor {

  private final String subscriber;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final ParkedStreams parked;
  private final RetriedStreams streams;
  private final Replays replays;
  private final AsideRule rule;
  private final Outage outage;
  private final Skips skips;
  private final ParkedCounts.Room room;
  private final Map<String, Aside> asides = new LinkedHashMap<>();
  private final List<EventRecord> leftAside = new ArrayList<>();
  private long attempted;
  private int attempt = 1;
  private boolean endsPage;

  public LiveCursor(ShardContext shard, ParkedStreams parked, RetriedStreams streams) {
    this.subscriber = shard.subscriber();
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.parked = parked;
    this.streams = streams;
    this.replays = shard.replays();
    this.rule = shard.rule();
    this.outage = shard.outage();
    this.room = shard.counts().new Room();
    this.skips = new Skips(repo, subscriber);
  }

  /** A message that failed, and the parked stream to store. */
  private record Aside(MessageFailedException failure, ParkedMemo stream) {}

  /** Which try of a message the next one is, from 1; all others are tried for the first time. */
  public void attempt(EventRecord message, int count) {
    attempted = message.sequence();
    attempt = count;
  }

  /** What was given up of the failing message. */
  public Skips skips() {
    return skips;
  }

  @Override
  public void begin() {
    asides.clear();
    leftAside.clear();
    room.giveBack();
    endsPage = false;
  }

  @Override
  public int attemptOf(EventRecord record) {
    return record.sequence() == attempted ? attempt : 1;
  }

  @Override
  public Skips skips(EventRecord record) {
    return skips;
  }

  @Override
  public boolean leavesAside(EventRecord record) {
    boolean isLeft =
        parked.has(record) || (!asides.isEmpty() && asides.containsKey(record.stream()));
    if (isLeft) {
      leftAside.add(record);
    }
    return isLeft;
  }

  @Override
  public Replays replays(EventRecord record) {
    return replays;
  }

  @Override
  public boolean isRedelivered(EventRecord record) {
    return record.sequence() <= replays.through();
  }

  /** A message with a part given up is not set aside, since only this cursor knows that part. */
  @Override
  public boolean setsAside(MessageFailedException failure, int handler) {
    EventRecord message = failure.event();
    if (skips.isAt(message)) {
      return false;
    }
    ParkedMemo stream = rule.ofLog(failure, handler, attemptOf(message), room);
    if (stream == null) {
      return false;
    }
    asides.put(message.stream(), new Aside(failure, stream));
    endsPage = outage.isOn();
    return true;
  }

  /**
   * Parks the stream of a message, without further retries.
   *
   * @throws MessageFailedException if there is no room for it, and the subscriber stops
   */
  public void park(MessageFailedException failure) throws MessageFailedException {
    EventRecord message = failure.event();
    begin();
    skips.clear();
    ParkedMemo stream = rule.givenUp(failure, attemptOf(message), room);
    asides.put(message.stream(), new Aside(failure, stream));
  }

  @Override
  public boolean endsPage() {
    return endsPage;
  }

  @Override
  public Place after(EventLog page, @Nullable EventRecord last) {
    long done = last == null ? page.through() : last.sequence();
    List<MemoChange> memos = new ArrayList<>();
    if (!asides.isEmpty()) {
      placeInRepo();
      asides.values().forEach(aside -> memos.add(aside.stream().set()));
    }
    memos.addAll(skips.changes(page));
    return new Place(subscription.moveTo(done), memos);
  }

  /**
   * A stream whose message is delivered again after a rewind may be parked at a later position
   * already: from there on its messages were never handled.
   */
  private void placeInRepo() {
    Map<String, String> uris = new HashMap<>();
    asides.keySet().forEach(stream -> uris.put(stream, ParkedMemo.uri(subscriber, stream)));
    Map<String, CacheRecord> stored = repo.getMemos(uris.values());
    asides.replaceAll(
        (stream, aside) -> {
          CacheRecord before = stored.get(uris.get(stream));
          return new Aside(aside.failure(), placed(aside, before));
        });
  }

  private ParkedMemo placed(Aside aside, @Nullable CacheRecord before) {
    ParkedMemo stream = aside.stream();
    if (before != null) {
      return ParkedStreams.inPlaceOf(ParkedMemo.of(before), stream, repo);
    }
    return isRedelivered(aside.failure().event()) ? stream.replayed(replays.through()) : stream;
  }

  @Override
  public void reached(Place place, StoredRevisions revisions) {
    skips.clear();
    for (Aside aside : asides.values()) {
      ParkedMemo stream = aside.stream();
      streams.setAside(stream.revised(revisions.of(stream.uri())), aside.failure());
    }
    streams.leftAside(leftAside);
    asides.clear();
    leftAside.clear();
    room.giveBack();
  }

  @Override
  public void conflicted(String uri) {
    // Nothing to forget: each run reads the stored stream again.
  }
}
