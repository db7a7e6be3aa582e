package dev.intrepid.repo.adapter;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.LoadException;
import dev.intrepid.repo.StoredRecords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether events that are to be loaded go on where a log ends. Thread-safe. */
public final class LoadCheck {

  private LoadCheck() {}

  /**
   * Refuses events that do not. Asked while no other writer can store anything.
   *
   * @throws LoadException if one does not
   */
  public static void requireGoesOn(StoredRecords records, AppendPlan.Stored stored) {
    Map<String, Long> positions = new HashMap<>();
    Set<UUID> ids = new HashSet<>();
    long lastSequence = stored.lastSequence();
    for (EventRecord event : records.events()) {
      if (!ids.add(event.id()) || stored.entry(event.id()).isPresent()) {
        throw LoadException.isStored(event);
      }
      if (event.sequence() <= lastSequence) {
        throw LoadException.notAfter(lastSequence, event);
      }
      long last = positions.computeIfAbsent(event.stream(), stored::lastPosition);
      if (event.position() != last + 1) {
        throw LoadException.notNext(last, event);
      }
      positions.put(event.stream(), event.position());
    }
  }
}
