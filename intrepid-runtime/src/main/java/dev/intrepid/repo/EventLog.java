package dev.intrepid.repo;

import java.util.Iterator;
import java.util.List;

/**
 * A page of records in the order of their sequence, and how far into the log it reaches. Immutable.
 *
 * @param records the records, ascending; empty when there is nothing to tell
 * @param through the sequence up to which this page is complete for what was asked: a reader that
 *     goes on after it misses nothing
 */
public record EventLog(List<EventRecord> records, long through) implements Iterable<EventRecord> {

  /** Copies the list. */
  public EventLog {
    records = List.copyOf(records);
  }

  /** The records of one publish or one stream, complete through the last of them. */
  public static EventLog of(List<EventRecord> records) {
    long through = 0;
    for (EventRecord record : records) {
      through = Math.max(through, record.sequence());
    }
    return new EventLog(records, through);
  }

  /**
   * Whether there may be more records after these.
   *
   * @param limit the most that were asked for
   */
  public boolean mayHaveMore(int limit) {
    long bytes = 0;
    for (EventRecord record : records) {
      bytes += record.size();
    }
    return records.size() >= limit || bytes >= EventRepo.PAGE_BYTES;
  }

  /** Whether there are no records. */
  public boolean isEmpty() {
    return records.isEmpty();
  }

  /** The number of records. */
  public int size() {
    return records.size();
  }

  /**
   * The first record.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public EventRecord first() {
    return records.get(0);
  }

  /**
   * The last record.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public EventRecord last() {
    return records.get(records.size() - 1);
  }

  @Override
  public Iterator<EventRecord> iterator() {
    return records.iterator();
  }
}
