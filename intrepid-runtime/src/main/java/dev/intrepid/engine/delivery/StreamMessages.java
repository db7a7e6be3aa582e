package dev.intrepid.engine.delivery;

import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.subscription.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait in one stream, up to the marker: from memory, if all of them are there,
 * else read. For one thread.
 */
final class StreamMessages {

  /**
   * How many messages are read first. A stream gets few while it waits for a moment, and far behind
   * the end of the log the others read are beyond the marker.
   */
  private static final int FEW = 2;

  private final Subscription subscription;
  private final EventRepo repo;
  private final String stream;
  private final Replays replays;
  private final WaitingMessages known;

  /** Knows none of them yet. */
  StreamMessages(
      Subscription subscription,
      EventRepo repo,
      String stream,
      Replays replays,
      WaitingMessages.Room room) {
    this.subscription = subscription;
    this.repo = repo;
    this.stream = stream;
    this.replays = replays;
    this.known = new WaitingMessages(room);
  }

  /**
   * Some of them.
   *
   * @param isLast whether no others wait
   */
  record Page(List<EventRecord> records, boolean isLast) {}

  /** A message of the log failed: up to the marker, nothing else waits. */
  void failed(EventRecord message) {
    known.set(message.position(), List.of(message));
  }

  /** The marker has passed the next message of the stream, which waits from now on. */
  void leftAside(EventRecord message) {
    known.add(message);
  }

  /** Those before a position wait no longer. */
  void handledBefore(long position) {
    known.handledBefore(position);
  }

  /** Forgets them, so that they are read. */
  void forget() {
    known.forget();
  }

  /**
   * Whether its messages are still to be delivered again from the log after a rewind: until then
   * they stay set aside.
   */
  boolean isAheadOfReplay(ParkedMemo memo) {
    if (subscription.sequence() >= replays.through()) {
      return false;
    }
    EventLog next = read(memo, 1);
    return !next.isEmpty()
        && next.first().sequence() > subscription.sequence()
        && next.first().sequence() <= replays.through();
  }

  /** The next ones from where the stream is set aside; none if there are none left. */
  Page next(ParkedMemo memo, int limit) {
    List<EventRecord> waiting = all(memo);
    if (waiting == null) {
      return readPage(memo, limit);
    }
    List<EventRecord> records = List.copyOf(waiting.subList(0, Math.min(limit, waiting.size())));
    return new Page(records, records.size() == waiting.size());
  }

  /** All up to the marker, from memory; null if they must be read. */
  private @Nullable List<EventRecord> all(ParkedMemo memo) {
    List<EventRecord> waiting = known.from(memo.position());
    boolean isKnown =
        waiting != null
            && memo.replayedThrough() >= replays.through()
            && waiting.stream().allMatch(this::isReached);
    return isKnown ? waiting : null;
  }

  private Page readPage(ParkedMemo memo, int limit) {
    int most = Math.min(limit, FEW);
    EventLog read = read(memo, most);
    if (most == FEW && read.size() == FEW && isReached(read.last())) {
      most = limit;
      read = read(memo, most);
    }
    List<EventRecord> page = read.records().stream().filter(this::isReached).toList();
    boolean isEnd = page.size() < read.size() || !read.mayHaveMore(most);
    if (isEnd) {
      known.set(memo.position(), page);
    } else {
      known.forget();
    }
    return new Page(page, isEnd && !isNewHereAlone(memo, read, page.size()));
  }

  private EventLog read(ParkedMemo memo, int limit) {
    return repo.entriesSincePosition(stream, memo.position() - 1, limit);
  }

  private boolean isReached(EventRecord record) {
    return record.sequence() <= subscription.sequence();
  }

  /**
   * Whether, after a rewind, the log counts the next message as delivered again although this
   * stream never handled it.
   */
  private boolean isNewHereAlone(ParkedMemo memo, EventLog read, int after) {
    return memo.replayedThrough() < replays.through()
        && after < read.size()
        && read.records().get(after).sequence() <= replays.through();
  }
}
