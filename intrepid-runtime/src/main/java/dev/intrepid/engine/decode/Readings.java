package dev.intrepid.engine.decode;

import dev.intrepid.IntoEvent;
import dev.intrepid.NotWiredException;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.catalog.Catalog;
import dev.intrepid.engine.catalog.Topics;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How one subscriber reads every type and version that concerns it. Immutable. */
public final class Readings {

  private final Catalog catalog;
  private final JsonFormat format;
  private final Map<Class<?>, DirectReading> taken = new HashMap<>();
  private final Map<String, Map<Integer, Reading>> readings = new HashMap<>();
  private final List<SubscriptionTopic> topics = new ArrayList<>();
  private final SortedMap<String, SortedSet<String>> topicsByType = new TreeMap<>();

  /**
   * The readings of a subscriber.
   *
   * @param messages what it takes, by their index in the handler table
   */
  public Readings(List<IntoEvent<?>> messages, Catalog catalog, JsonFormat format) {
    this.catalog = catalog;
    this.format = format;
    for (int i = 0; i < messages.size(); i++) {
      IntoEvent<?> into = messages.get(i);
      taken.put(into.messageClass(), new DirectReading(i, into, format));
    }
    taken.values().forEach(reading -> put(reading.into(), reading));
    catalog.upcasters().forEach(this::put);
  }

  /** Null if the record is none of the subscriber's. */
  public @Nullable Reading of(EventRecord record) {
    Map<Integer, Reading> versions = readings.get(record.type());
    return versions == null ? null : versions.get(record.version());
  }

  /** The versions that it reads, by the stored type. */
  public SortedMap<String, SortedSet<Integer>> versions() {
    SortedMap<String, SortedSet<Integer>> versions = new TreeMap<>();
    readings.forEach((type, all) -> versions.put(type, new TreeSet<>(all.keySet())));
    return versions;
  }

  /** What knows every type of the program. */
  public Catalog catalog() {
    return catalog;
  }

  /** The narrowest topic that has every stream with something for the subscriber. */
  public SubscriptionTopic topic() {
    return Topics.covering(topics);
  }

  /** The topics in which it looks for each stored type, by their names. */
  public SortedMap<String, SortedSet<String>> topicsByType() {
    return Collections.unmodifiableSortedMap(topicsByType);
  }

  /** The topics in which it looks for a stored type, by their names; none if it does not. */
  public SortedSet<String> topicsOf(String type) {
    return topicsByType.getOrDefault(type, Collections.emptySortedSet());
  }

  /** Whether it reads every stream of a topic of that name. */
  public boolean reads(String streams) {
    SubscriptionTopic all = topic();
    return Topics.areSame(Topics.covering(all, SubscriptionTopic.parse(streams)), all);
  }

  private void put(IntoEvent<?> into, Reading reading) {
    topics.add(into.topic());
    if (catalog.upcaster(into.type(), into.version()) == null) {
      put(into.type(), into.version(), into.topic(), reading);
    }
  }

  private void put(Upcaster upcaster) {
    Reading reading = reading(upcaster, new HashSet<>());
    if (reading.isTaken()) {
      topics.add(upcaster.topic());
      put(upcaster.type(), upcaster.version(), upcaster.topic(), reading);
    }
  }

  private void put(String type, int version, SubscriptionTopic streams, Reading reading) {
    List<String> names = new ArrayList<>(catalog.formerNames(type));
    names.add(type);
    for (String name : names) {
      readings.computeIfAbsent(name, absent -> new HashMap<>()).put(version, reading);
      topicsByType.computeIfAbsent(name, absent -> new TreeSet<>()).add(streams.name());
    }
  }

  /** What one compilation made newest may be old to another one. */
  private Reading reading(Upcaster upcaster, Set<Upcaster> before) {
    if (!before.add(upcaster)) {
      throw new NotWiredException(
          "The upcasts from version "
              + upcaster.version()
              + " of "
              + upcaster.type()
              + " lead back to it: remove one of them.");
    }
    List<Reading> after = new ArrayList<>();
    for (IntoEvent<?> into : upcaster.yields()) {
      Upcaster next = catalog.upcaster(into.type(), into.version());
      after.add(next == null ? direct(into) : reading(next, before));
    }
    before.remove(upcaster);
    return new UpcastReading(upcaster, after, format);
  }

  private Reading direct(IntoEvent<?> into) {
    Reading direct = taken.get(into.messageClass());
    return direct == null ? NotTaken.INSTANCE : direct;
  }
}
