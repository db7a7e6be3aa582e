package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.adapter.AppendPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log as it is with what the commits of a group append. */
final class PlannedEvents implements AppendPlan.Stored {

  private final StoredState stored;
  private final List<EventRecord> appended = new ArrayList<>();
  private final Map<UUID, EventRecord> ids = new HashMap<>();
  private final Map<String, Long> positions = new HashMap<>();

  PlannedEvents(StoredState stored) {
    this.stored = stored;
  }

  void append(List<EventRecord> records) {
    for (EventRecord record : records) {
      appended.add(record);
      ids.put(record.id(), record);
      positions.put(record.stream(), record.position());
    }
  }

  List<EventRecord> appended() {
    return appended;
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    @Nullable EventRecord planned = ids.get(id);
    return planned == null ? stored.entry(id) : Optional.of(planned);
  }

  @Override
  public long lastPosition(String stream) {
    @Nullable Long planned = positions.get(stream);
    return planned == null ? stored.lastPosition(stream) : planned;
  }

  @Override
  public long lastSequence() {
    return appended.isEmpty()
        ? stored.lastSequence()
        : appended.get(appended.size() - 1).sequence();
  }
}
