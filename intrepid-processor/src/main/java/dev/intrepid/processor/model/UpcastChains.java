package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The versions of types, as far as a round knows them, and the upcasts between them. */
public final class UpcastChains {

  private final Set<String> inSource = new HashSet<>();
  private final SortedMap<String, SortedMap<Integer, EventModel>> records = new TreeMap<>();
  private final Map<StoredVersion, UpcastModel> upcasts = new LinkedHashMap<>();
  private final Map<UpcastModel, UpcastModel> doubles = new LinkedHashMap<>();

  private UpcastChains() {}

  public static UpcastChains of(
      List<EventModel> events, List<HandlersModel> handlers, List<UpcastsModel> upcasts) {
    UpcastChains chains = new UpcastChains();
    for (EventModel event : events) {
      chains.inSource.add(event.type().name().canonicalName());
      chains.add(event);
    }
    List<UpcastModel> all = new ArrayList<>();
    for (UpcastsModel type : upcasts) {
      all.addAll(type.upcasts());
    }
    for (UpcastModel upcast : all) {
      chains.addRecords(upcast);
    }
    for (HandlersModel model : handlers) {
      for (EventModel event : model.events()) {
        chains.add(event);
      }
    }
    for (UpcastModel upcast : all) {
      chains.add(upcast);
    }
    return chains;
  }

  private void addRecords(UpcastModel upcast) {
    if (upcast.source() instanceof UpcastSource.OfRecord record) {
      add(record.event());
    }
    for (EventModel made : upcast.result().events()) {
      add(made);
    }
  }

  private void add(EventModel event) {
    records
        .computeIfAbsent(event.eventType(), type -> new TreeMap<>())
        .putIfAbsent(event.version(), event);
  }

  private void add(UpcastModel upcast) {
    if (upcast.from().isPresent()) {
      UpcastModel other = upcasts.putIfAbsent(upcast.from().get(), upcast);
      if (other != null) {
        doubles.put(upcast, other);
      }
    }
  }

  /** The upcasts by what they take. */
  public Map<StoredVersion, UpcastModel> upcasts() {
    return upcasts;
  }

  /** Upcasts from what another one takes, and that one. */
  public Map<UpcastModel, UpcastModel> doubles() {
    return doubles;
  }

  /** The types of which there is a record. */
  public Set<String> types() {
    return records.keySet();
  }

  /** The record of the newest version; empty for a type that is unknown. */
  public Optional<EventModel> newest(String type) {
    SortedMap<Integer, EventModel> versions = records.get(type);
    return versions == null
        ? Optional.empty()
        : Optional.ofNullable(versions.get(versions.lastKey()));
  }

  /** The upcast from a version; empty for a newest one. */
  public Optional<UpcastModel> upcast(StoredVersion from) {
    return Optional.ofNullable(upcasts.get(from));
  }

  /** The record of a version, if there is one. */
  public Optional<EventModel> record(StoredVersion stored) {
    SortedMap<Integer, EventModel> versions = records.get(stored.type());
    return versions == null
        ? Optional.empty()
        : Optional.ofNullable(versions.get(stored.version()));
  }

  /**
   * Where messages of an old version were stored. JSON without a record does not say: where its
   * type is today.
   */
  public Template stream(StoredVersion from) {
    return record(from)
        .or(() -> newest(from.type()))
        .orElseThrow(() -> new IllegalStateException("No stream of " + from))
        .stream();
  }

  /** The topics of old versions, by the newest versions they may become. */
  public Map<StoredVersion, SortedSet<String>> formerTopics() {
    Map<StoredVersion, SortedSet<String>> topics = new HashMap<>();
    for (StoredVersion from : upcasts.keySet()) {
      String topic = Topic.of(stream(from));
      ends(from)
          .forEach(end -> topics.computeIfAbsent(end.stored(), e -> new TreeSet<>()).add(topic));
    }
    return topics;
  }

  public boolean isInSource(EventModel event) {
    return inSource.contains(event.type().name().canonicalName());
  }

  /** A version and all that comes of it, each once, in the order of the upcasts. */
  public Set<StoredVersion> after(StoredVersion from) {
    Set<StoredVersion> seen = new LinkedHashSet<>();
    Deque<StoredVersion> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      StoredVersion stored = next.remove();
      UpcastModel upcast = seen.add(stored) ? upcasts.get(stored) : null;
      if (upcast != null) {
        next.addAll(upcast.to());
      }
    }
    return seen;
  }

  /** The newest versions that may come of a version. */
  public List<EventModel> ends(StoredVersion from) {
    return after(from).stream()
        .filter(stored -> !upcasts.containsKey(stored))
        .flatMap(stored -> record(stored).stream())
        .toList();
  }

  /**
   * The old versions of a type without an upcast, the first few of them. What is on the class path
   * was checked when it was compiled, and what is older than that, too.
   */
  public List<Integer> missing(String type, int atMost) {
    SortedMap<Integer, EventModel> versions = records.getOrDefault(type, new TreeMap<>());
    int first = 1;
    for (EventModel event : versions.values()) {
      first = isInSource(event) ? first : event.version();
    }
    List<Integer> missing = new ArrayList<>();
    int newest = versions.isEmpty() ? 0 : versions.lastKey();
    for (int version = first; version < newest && missing.size() < atMost; version++) {
      if (!upcasts.containsKey(new StoredVersion(type, version))) {
        missing.add(version);
      }
    }
    return missing;
  }

  /**
   * The upcasts that close a loop, each with the versions on the way.
   *
   * <p>Within a type upcasts lead upwards only, so a loop goes through several types.
   */
  public Map<UpcastModel, List<StoredVersion>> loops() {
    Map<UpcastModel, List<StoredVersion>> loops = new LinkedHashMap<>();
    Map<StoredVersion, Integer> path = new HashMap<>();
    Set<StoredVersion> done = new HashSet<>();
    for (StoredVersion from : upcasts.keySet()) {
      walk(from, new ArrayList<>(), path, done, loops);
    }
    return loops;
  }

  private void walk(
      StoredVersion from,
      List<StoredVersion> way,
      Map<StoredVersion, Integer> path,
      Set<StoredVersion> done,
      Map<UpcastModel, List<StoredVersion>> loops) {
    UpcastModel upcast = upcasts.get(from);
    if (upcast == null || done.contains(from)) {
      return;
    }
    path.put(from, way.size());
    way.add(from);
    for (StoredVersion to : upcast.to()) {
      if (to.type().equals(from.type()) && to.version() <= from.version()) {
        continue; // told by UpcastGoesUpCheck
      }
      Integer start = path.get(to);
      if (start != null) {
        loops.putIfAbsent(upcast, List.copyOf(way.subList(start, way.size())));
      } else {
        walk(to, way, path, done, loops);
      }
    }
    way.remove(way.size() - 1);
    path.remove(from);
    done.add(from);
  }
}
