package dev.intrepid.repo.memory;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.adapter.AppendPlan;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The log, with an index by stream and one by id. Guarded by the repo's lock. */
final class MemoryEvents implements AppendPlan.Stored {

  private record Logged(EventRecord record, int hash) {}

  /** In the order of the sequence. */
  private final List<Logged> log = new ArrayList<>();

  private final List<EventRecord> logged =
      new AbstractList<>() {
        @Override
        public EventRecord get(int index) {
          return log.get(index).record();
        }

        @Override
        public int size() {
          return log.size();
        }
      };

  /** In the order of the position, which is the index plus one. */
  private final Map<String, List<EventRecord>> streams = new HashMap<>();

  private final Map<UUID, EventRecord> ids = new HashMap<>();

  void append(List<EventRecord> records) {
    for (EventRecord record : records) {
      log.add(new Logged(record, Shard.hash(record.stream())));
      List<EventRecord> stream = streams.get(record.stream());
      if (stream == null) {
        stream = new ArrayList<>();
        streams.put(record.stream(), stream);
      }
      stream.add(record);
      ids.put(record.id(), record);
    }
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.ofNullable(ids.get(id));
  }

  @Override
  public long lastPosition(String stream) {
    return stream(stream).size();
  }

  @Override
  public long lastSequence() {
    return log.isEmpty() ? 0 : log.get(log.size() - 1).record().sequence();
  }

  Optional<EventRecord> last(String stream) {
    List<EventRecord> records = stream(stream);
    return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
  }

  EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    List<EventRecord> page =
        topic instanceof SubscriptionTopic.OneStream one
            ? ofStream(one.stream(), shard, sequence, limit)
            : ofLog(topic, shard, sequence, limit);
    EventLog found = EventLog.of(page);
    long through = found.mayHaveMore(limit) ? found.through() : lastSequence();
    return new EventLog(page, Math.max(through, sequence));
  }

  private List<EventRecord> ofStream(String stream, Shard shard, long sequence, int limit) {
    if (!shard.contains(stream)) {
      return List.of();
    }
    List<EventRecord> records = stream(stream);
    return slice(records, countThrough(records, sequence), limit);
  }

  private List<EventRecord> ofLog(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    List<EventRecord> page = new ArrayList<>();
    long bytes = 0;
    int from = countThrough(logged, sequence);
    for (int i = from; i < log.size() && page.size() < limit; i++) {
      Logged logged = log.get(i);
      if (shard.contains(logged.hash()) && topic.matches(logged.record().stream())) {
        page.add(logged.record());
        bytes += logged.record().size();
        if (bytes >= EventRepo.PAGE_BYTES) {
          break;
        }
      }
    }
    return page;
  }

  EventLog sincePosition(String stream, long position, int limit) {
    List<EventRecord> records = stream(stream);
    return EventLog.of(slice(records, index(position, records.size()), limit));
  }

  EventLog backwards(String stream, long position, int limit) {
    List<EventRecord> records = stream(stream);
    int end = index(Math.max(position, 1) - 1, records.size());
    List<EventRecord> page = new ArrayList<>(records.subList(end - Math.min(limit, end), end));
    Collections.reverse(page);
    return EventLog.of(bounded(page));
  }

  private List<EventRecord> stream(String stream) {
    return streams.getOrDefault(stream, List.of());
  }

  /** How many of these records are at the sequence or before it. */
  private static int countThrough(List<EventRecord> records, long sequence) {
    int low = 0;
    int high = records.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (records.get(middle).sequence() <= sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<EventRecord> slice(List<EventRecord> records, int from, int limit) {
    return bounded(records.subList(from, from + Math.min(limit, records.size() - from)));
  }

  /** As many of these as a page may have. */
  private static List<EventRecord> bounded(List<EventRecord> records) {
    long bytes = 0;
    for (int i = 0; i < records.size(); i++) {
      bytes += records.get(i).size();
      if (bytes >= EventRepo.PAGE_BYTES) {
        return records.subList(0, i + 1);
      }
    }
    return records;
  }

  /** The index of the record after this number, which may be outside the list. */
  private static int index(long number, int size) {
    return (int) Math.max(0, Math.min(number, size));
  }
}
