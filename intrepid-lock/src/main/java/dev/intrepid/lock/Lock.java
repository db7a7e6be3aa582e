package dev.intrepid.lock;

import static java.util.Collections.unmodifiableSortedMap;

import dev.intrepid.lock.text.LockBytes;
import dev.intrepid.lock.text.LockParser;
import dev.intrepid.lock.text.LockPrinter;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a program stores and by which names: its events by type, its memos by URI template, its
 * subscribers by name. Immutable.
 */
public record Lock(
    SortedMap<String, LockedEvent> events,
    SortedMap<String, LockedMemo> memos,
    SortedMap<String, LockedSubscriber> subscribers) {

  /** The name of the file. */
  public static final String FILE_NAME = "intrepid.lock";

  /** The newest format of the file, and the one that is written. */
  public static final int FORMAT = 1;

  /** A copy of these. */
  public Lock {
    events = unmodifiableSortedMap(new TreeMap<>(events));
    memos = unmodifiableSortedMap(new TreeMap<>(memos));
    subscribers = unmodifiableSortedMap(new TreeMap<>(subscribers));
  }

  /** Of a program that stores nothing. */
  public static Lock empty() {
    return new Lock(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /**
   * Reads the text of a lock; the order of its lines means nothing.
   *
   * @throws LockSyntaxException if a line is none of a lock, or the format is newer than {@link
   *     #FORMAT}
   */
  public static Lock parse(String text) {
    return new LockParser().parse(text);
  }

  /**
   * Reads the bytes of a lock: UTF-8, with a byte order mark or without, as some editors write it.
   *
   * @throws LockSyntaxException if they are in another encoding, or as of {@link #parse(String)}
   */
  public static Lock parse(byte[] file) {
    return parse(LockBytes.text(file));
  }

  /** The text of the file: sorted, one fact a line, the same for equal locks. */
  public String text() {
    return new LockPrinter().print(this);
  }
}
