package dev.intrepid.engine.delivery;

import dev.intrepid.repo.EventRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait in a stream, in memory, so that a try does not read them: all up to the
 * marker, without a gap, or none. The log adds to them whenever the marker passes one. For one
 * thread.
 */
final class WaitingMessages {

  /** A larger one takes the room of many, and reading each of them costs about the same. */
  private static final int SMALL = 1 << 10;

  /** About what a message takes in memory beside its data and headers. */
  private static final int OVERHEAD_BYTES = 256;

  private final Room room;
  private List<EventRecord> records = List.of();
  private long first;
  private boolean isComplete;

  WaitingMessages(Room room) {
    this.room = room;
  }

  /**
   * The messages from a position on; null if they must be read. They change with the next call of
   * another method.
   */
  @Nullable List<EventRecord> from(long position) {
    return isComplete && position == first ? records : null;
  }

  /** From now on they are all that wait from a position on, in order. */
  void set(long position, List<EventRecord> messages) {
    forget();
    first = position;
    isComplete = true;
    messages.forEach(this::add);
  }

  /** Adds the next one. If it is not the next, too large, or without room, all are forgotten. */
  void add(EventRecord message) {
    if (!isComplete) {
      return;
    }
    boolean isNext = message.position() == first + records.size();
    if (!isNext || message.size() > SMALL || !room.take(bytes(message))) {
      forget();
      return;
    }
    if (records.isEmpty()) {
      records = new ArrayList<>(1);
    }
    records.add(message);
  }

  /** Drops those before a position, which were handled. */
  void handledBefore(long position) {
    if (position < first || position > first + records.size()) {
      forget();
      return;
    }
    if (position > first) {
      List<EventRecord> handled = records.subList(0, (int) (position - first));
      handled.forEach(message -> room.giveBack(bytes(message)));
      handled.clear();
      first = position;
    }
  }

  /** Forgets all, so that they are read. */
  void forget() {
    records.forEach(message -> room.giveBack(bytes(message)));
    records = List.of();
    isComplete = false;
  }

  private static int bytes(EventRecord message) {
    return message.size() + OVERHEAD_BYTES;
  }

  /** How many bytes all streams of a shard may take together. For one thread. */
  static final class Room {

    private long left;

    Room(long bytes) {
      this.left = bytes;
    }

    private boolean take(int bytes) {
      if (bytes > left) {
        return false;
      }
      left -= bytes;
      return true;
    }

    private void giveBack(int bytes) {
      left += bytes;
    }
  }
}
