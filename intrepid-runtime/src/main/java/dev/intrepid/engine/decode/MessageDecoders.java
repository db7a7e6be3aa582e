package dev.intrepid.engine.decode;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.Topics;
import dev.intrepid.exception.NotWiredException;
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

/** The decoders of one subscriber for each type and version that it takes. Immutable. */
public final class MessageDecoders {

  private final GeneratedCode generated;
  private final JsonFormat format;
  private final Map<Class<?>, CurrentDecoder> taken = new HashMap<>();
  private final Map<String, Map<Integer, MessageDecoder>> decoders = new HashMap<>();
  private final List<SubscriptionTopic> topics = new ArrayList<>();
  private final SortedMap<String, SortedSet<String>> topicsByType = new TreeMap<>();

  /**
   * The decoders of a subscriber.
   *
   * @param messages what it takes, by their index in the handler table
   */
  public MessageDecoders(List<IntoEvent<?>> messages, GeneratedCode generated, JsonFormat format) {
    this.generated = generated;
    this.format = format;
    for (int i = 0; i < messages.size(); i++) {
      IntoEvent<?> into = messages.get(i);
      taken.put(into.messageClass(), new CurrentDecoder(i, into, format));
    }
    for (CurrentDecoder decoder : taken.values()) {
      put(decoder.into(), decoder);
    }
    for (Upcaster upcaster : generated.upcasters()) {
      put(upcaster);
    }
  }

  /** Null if the subscriber does not take the record. */
  public @Nullable MessageDecoder of(EventRecord record) {
    Map<Integer, MessageDecoder> versions = decoders.get(record.type());
    return versions == null ? null : versions.get(record.version());
  }

  /** The versions that it reads, by the stored type. */
  public SortedMap<String, SortedSet<Integer>> versions() {
    SortedMap<String, SortedSet<Integer>> versions = new TreeMap<>();
    for (Map.Entry<String, Map<Integer, MessageDecoder>> one : decoders.entrySet()) {
      versions.put(one.getKey(), new TreeSet<>(one.getValue().keySet()));
    }
    return versions;
  }

  /** What knows every type of the program. */
  public GeneratedCode generated() {
    return generated;
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

  private void put(IntoEvent<?> into, MessageDecoder decoder) {
    topics.add(into.topic());
    if (generated.upcaster(into.type(), into.version()) == null) {
      put(into.type(), into.version(), into.topic(), decoder);
    }
  }

  private void put(Upcaster upcaster) {
    MessageDecoder decoder = decoder(upcaster, new HashSet<>());
    if (decoder.isTaken()) {
      topics.add(upcaster.topic());
      put(upcaster.type(), upcaster.version(), upcaster.topic(), decoder);
    }
  }

  private void put(String type, int version, SubscriptionTopic streams, MessageDecoder decoder) {
    List<String> names = new ArrayList<>(generated.formerNames(type));
    names.add(type);
    for (String name : names) {
      if (!topicsByType.containsKey(name)) {
        decoders.put(name, new HashMap<>());
        topicsByType.put(name, new TreeSet<>());
      }
      requireNonNull(decoders.get(name)).put(version, decoder);
      requireNonNull(topicsByType.get(name)).add(streams.name());
    }
  }

  /** The newest version in one compilation may be an old one in another. */
  private MessageDecoder decoder(Upcaster upcaster, Set<Upcaster> before) {
    if (!before.add(upcaster)) {
      throw new NotWiredException(
          "The upcasts from version "
              + upcaster.version()
              + " of "
              + upcaster.type()
              + " lead back to it: remove one of them.");
    }
    List<MessageDecoder> after = new ArrayList<>();
    for (IntoEvent<?> into : upcaster.yields()) {
      Upcaster next = generated.upcaster(into.type(), into.version());
      after.add(next == null ? direct(into) : decoder(next, before));
    }
    before.remove(upcaster);
    return new UpcastDecoder(upcaster, after, format);
  }

  private MessageDecoder direct(IntoEvent<?> into) {
    MessageDecoder direct = taken.get(into.messageClass());
    return direct == null ? IgnoredMessage.INSTANCE : direct;
  }
}
