package dev.intrepid.repo.adapter;

import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.DuplicateIdException;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What publishing events would append to a log: ids, expected positions, positions and sequences
 * worked out against what is stored, and nothing stored yet. For adapters, which make it and append
 * it while no other writer can. Not thread-safe.
 */
public final class AppendPlan {

  /** The view of a log that a plan needs. */
  public interface Stored {

    /** The stored event of that id. */
    Optional<EventRecord> entry(UUID id);

    /** The position of the last event of the stream, 0 if it has none. */
    long lastPosition(String stream);

    /** The sequence of the last event of the log, 0 if it has none. */
    long lastSequence();
  }

  private final Stored stored;
  private final Instant now;
  private final List<EventRecord> appended = new ArrayList<>();
  private final List<EventRecord> records = new ArrayList<>();
  private final Map<UUID, EventRecord> planned = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();
  private long sequence;

  private AppendPlan(Stored stored, Instant now) {
    this.stored = stored;
    this.now = now;
    this.sequence = stored.lastSequence();
  }

  /**
   * Plans to append the events in order.
   *
   * @param now the time of recording, in microseconds
   * @throws ConflictException if a stream is not at its event's expected position
   * @throws DuplicateIdException if an id is stored in another stream
   */
  public static AppendPlan of(PendingEvents events, Stored stored, Instant now) {
    AppendPlan plan = new AppendPlan(stored, now);
    for (PendingEvent event : events) {
      plan.add(event);
    }
    return plan;
  }

  /** The records to store, in the order of their sequence. */
  public List<EventRecord> appended() {
    return appended;
  }

  /** The records to return: for an id that is stored already, the one stored first. */
  public EventLog records() {
    return EventLog.of(records);
  }

  private void add(PendingEvent event) {
    EventRecord known = known(event.id());
    if (known != null) {
      requireSameStream(event, known);
      records.add(known);
      return;
    }
    Long planned = positions.get(event.stream());
    long last = planned == null ? stored.lastPosition(event.stream()) : planned;
    if (!event.expected().accepts(last)) {
      throw new ConflictException(event.stream(), event.expected(), last);
    }
    append(record(event, last + 1));
  }

  private @Nullable EventRecord known(UUID id) {
    EventRecord here = planned.get(id);
    return here != null ? here : stored.entry(id).orElse(null);
  }

  private static void requireSameStream(PendingEvent event, EventRecord known) {
    if (!known.stream().equals(event.stream())) {
      throw new DuplicateIdException(event.id(), known.stream(), event.stream());
    }
  }

  private EventRecord record(PendingEvent event, long position) {
    return new EventRecord(
        event.id(),
        event.stream(),
        EventKind.ENTRY,
        event.type(),
        event.version(),
        position,
        ++sequence,
        now,
        event.data(),
        event.meta());
  }

  private void append(EventRecord record) {
    planned.put(record.id(), record);
    positions.put(record.stream(), record.position());
    appended.add(record);
    records.add(record);
  }
}
