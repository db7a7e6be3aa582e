package dev.intrepid.engine;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Which streams a subscriber has parked, as the repo says. Whoever parks or frees one moves the
 * marker in the same commit, so what is read here after the marker is true until the marker is
 * moved by somebody else. For one thread, but for {@link #count}.
 */
final class ParkedStreams {

  private final CacheRepo repo;
  private final String subscriber;
  private final Shard shard;
  private final AtomicInteger ofAllShards;
  private final Map<String, Long> streams = new HashMap<>();
  private final Set<String> replayed = new HashSet<>();
  private volatile int count;

  /**
   * Those of one shard.
   *
   * @param ofAllShards how many all shards of the subscriber have, in this program
   */
  ParkedStreams(CacheRepo repo, String subscriber, Shard shard, AtomicInteger ofAllShards) {
    this.repo = repo;
    this.subscriber = subscriber;
    this.shard = shard;
    this.ofAllShards = ofAllShards;
  }

  /**
   * Reads them all.
   *
   * @param requested told each for which something is asked
   */
  void read(Consumer<ParkedStream> requested) {
    streams.clear();
    replayed.clear();
    repo.eachMemo(ParkedStream.prefix(subscriber), memo -> take(ParkedStream.of(memo), requested));
    counted();
  }

  private void take(ParkedStream parked, Consumer<ParkedStream> requested) {
    if (!shard.contains(parked.stream())) {
      return;
    }
    streams.put(parked.stream(), parked.position());
    if (parked.isReplayed()) {
      replayed.add(parked.stream());
    }
    if (parked.request() != Request.NONE) {
      requested.accept(parked);
    }
  }

  /**
   * A stream parked earlier than it was, and so with messages that come again: from where it was
   * parked before, they were never handled.
   */
  static ParkedStream inPlaceOf(ParkedStream further, ParkedStream earlier, EventRepo repo) {
    return earlier
        .replayed(comesAgainThrough(further, repo))
        .rewoundAs(further)
        .revised(further.revision());
  }

  /** The sequence up to which the messages of a parked stream were handled once. */
  static long comesAgainThrough(ParkedStream parked, EventRepo repo) {
    return Math.max(handledThrough(parked, repo), parked.replayedThrough());
  }

  /**
   * The sequence before that of the first message that waits in a parked stream; the head of the
   * log if none does, as between a skip and the retry that follows it.
   */
  static long handledThrough(ParkedStream parked, EventRepo repo) {
    long head = repo.lastSequence();
    EventLog first = repo.entriesSincePosition(parked.stream(), parked.position() - 1, 1);
    return first.isEmpty() ? head : first.first().sequence() - 1;
  }

  /** Whether a message is parked with its stream. */
  boolean has(EventRecord message) {
    if (streams.isEmpty()) {
      return false;
    }
    Long from = streams.get(message.stream());
    return from != null && from <= message.position();
  }

  /** A stream whose message failed. */
  void add(String stream, long position) {
    streams.put(stream, position);
    replayed.remove(stream);
    counted();
  }

  void remove(String stream) {
    streams.remove(stream);
    replayed.remove(stream);
    counted();
  }

  private void counted() {
    int failed = streams.size() - replayed.size();
    ofAllShards.addAndGet(failed - count);
    count = failed;
  }

  /**
   * How many this shard has because a message failed, not only until what comes again is handled;
   * from any thread.
   */
  int count() {
    return count;
  }
}
