package dev.intrepid.engine.state;

import dev.intrepid.engine.decode.UnreadData;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The streams that a subscriber has parked, as stored in the repo. A commit that parks or frees one
 * also moves the marker, so what is read here after the marker holds until another worker moves the
 * marker. For one thread, unless a method says otherwise.
 */
public final class ParkedStreams {

  private final CacheRepo repo;
  private final String subscriber;
  private final Shard shard;
  private final ParkedCounts ofAllShards;
  private final Map<String, Long> streams = new HashMap<>();
  private final Set<String> replayed = new HashSet<>();

  /**
   * The streams that wait, each with a sequence before which all its messages have been handled.
   */
  private final Map<String, Long> waiting = new ConcurrentHashMap<>();

  private volatile int parkedCount;
  private volatile int waitingCount;

  /**
   * The parked streams of one shard.
   *
   * @param ofAllShards how many all shards of the subscriber have, in this program
   */
  public ParkedStreams(CacheRepo repo, String subscriber, Shard shard, ParkedCounts ofAllShards) {
    this.repo = repo;
    this.subscriber = subscriber;
    this.shard = shard;
    this.ofAllShards = ofAllShards;
  }

  /**
   * Reads them all.
   *
   * @param toTry takes each stream that is tried again, automatically or on request
   * @param unread takes each that is parked because a program could not read what is stored
   */
  public void read(List<ParkedMemo> toTry, List<ParkedMemo> unread) {
    streams.clear();
    replayed.clear();
    Set<String> stillWaiting = new HashSet<>();
    repo.eachMemo(
        ParkedMemo.prefix(subscriber),
        new Consumer<>() {
          @Override
          public void accept(CacheRecord memo) {
            ParkedMemo parked = ParkedMemo.of(memo);
            if (shard.contains(parked.stream())) {
              take(parked, waiting.getOrDefault(parked.stream(), 0L));
              if (parked.isWaiting()) {
                stillWaiting.add(parked.stream());
              }
              if (parked.isWaiting() || parked.request() != Request.NONE) {
                toTry.add(parked);
              } else if (UnreadData.isCauseOf(parked)) {
                unread.add(parked);
              }
            }
          }
        });
    waiting.keySet().retainAll(stillWaiting);
    count();
  }

  private void take(ParkedMemo parked, long sequence) {
    String stream = parked.stream();
    streams.put(stream, parked.position());
    replayed.remove(stream);
    if (parked.isWaiting()) {
      waiting.put(stream, sequence);
      return;
    }
    waiting.remove(stream);
    if (parked.isReplayed()) {
      replayed.add(stream);
    }
  }

  /**
   * A stream parked earlier than before, so that messages are delivered again: from where it was
   * parked before, they were never handled.
   */
  public static ParkedMemo inPlaceOf(ParkedMemo further, ParkedMemo earlier, EventRepo repo) {
    return earlier
        .replayed(redeliveredThrough(further, repo))
        .rewoundAs(further)
        .revised(further.revision());
  }

  /** The sequence up to which the messages of a parked stream were handled once. */
  public static long redeliveredThrough(ParkedMemo parked, EventRepo repo) {
    return Math.max(handledThrough(parked, repo), parked.replayedThrough());
  }

  /**
   * The sequence before that of the first message that waits in a parked stream; the head of the
   * log if none does, as between a skip and the retry that follows it.
   */
  public static long handledThrough(ParkedMemo parked, EventRepo repo) {
    long head = repo.lastSequence();
    EventLog first = repo.entriesSincePosition(parked.stream(), parked.position() - 1, 1);
    return first.isEmpty() ? head : first.first().sequence() - 1;
  }

  /** Whether a message is parked with its stream. */
  public boolean has(EventRecord message) {
    if (streams.isEmpty()) {
      return false;
    }
    Long from = streams.get(message.stream());
    return from != null && from <= message.position();
  }

  /**
   * Takes a stream as it is stored now.
   *
   * @param sequence the sequence of its first unhandled message, or an earlier one
   */
  public void put(ParkedMemo stored, long sequence) {
    take(stored, sequence);
    count();
  }

  /** Forgets them all, since another process works on them. */
  public void forget() {
    streams.clear();
    replayed.clear();
    waiting.clear();
    count();
  }

  public void remove(String stream) {
    streams.remove(stream);
    replayed.remove(stream);
    waiting.remove(stream);
    count();
  }

  private void count() {
    int nowWaiting = waiting.size();
    int nowParked = streams.size() - replayed.size() - nowWaiting;
    ofAllShards.add(nowParked - parkedCount, nowWaiting - waitingCount);
    parkedCount = nowParked;
    waitingCount = nowWaiting;
  }

  /**
   * How many this shard has parked because a message failed for good; from any thread. Not counted
   * are streams whose messages are delivered or tried again automatically.
   */
  public int parked() {
    return parkedCount;
  }

  /** How many wait until a failed message is tried again; from any thread. */
  public int waiting() {
    return waitingCount;
  }

  /** Whether a stream may wait for a message up to that sequence; from any thread. */
  public boolean waitsUpTo(long sequence) {
    for (long from : waiting.values()) {
      if (from <= sequence) {
        return true;
      }
    }
    return false;
  }
}
