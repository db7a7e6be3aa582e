package dev.intrepid.repo;

import java.util.Iterator;
import java.util.List;

/**
 * Events to be stored together, all or none, in this order. Immutable.
 *
 * @param events the events; may be empty, and may go to several streams
 */
public record PendingEvents(List<PendingEvent> events) implements Iterable<PendingEvent> {

  private static final PendingEvents NONE = new PendingEvents(List.of());

  /** Copies the list. */
  public PendingEvents {
    events = List.copyOf(events);
  }

  /** No events. */
  public static PendingEvents none() {
    return NONE;
  }

  /** These events. */
  public static PendingEvents of(PendingEvent... events) {
    return new PendingEvents(List.of(events));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return events.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return events.size();
  }

  /**
   * Stores these events.
   *
   * @throws EventRepoException if the repo refuses
   */
  public EventLog publish(EventRepo repo) {
    return repo.publish(this);
  }

  @Override
  public Iterator<PendingEvent> iterator() {
    return events.iterator();
  }
}
