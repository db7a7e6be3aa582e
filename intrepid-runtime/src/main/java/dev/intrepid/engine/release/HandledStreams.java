package dev.intrepid.engine.release;

import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledType;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The streams in which the program that works on a subscriber looks for each stored type, as
 * recorded in the repo. Immutable.
 *
 * @param topics the names of the topics, by the type; a type for which an earlier release of
 *     Intrepid recorded none is left out, and trusted
 */
record HandledStreams(SortedMap<String, SortedSet<String>> topics) {

  HandledStreams {
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
  }

  static HandledStreams in(HandledMemo memo) {
    SortedMap<String, SortedSet<String>> topics = new TreeMap<>();
    for (Map.Entry<String, HandledType> one : memo.open().entrySet()) {
      if (!one.getValue().topics().isEmpty()) {
        topics.put(one.getKey(), one.getValue().topics());
      }
    }
    return new HandledStreams(topics);
  }

  /** Those in which a program looks. */
  static HandledStreams of(MessageDecoders decoders) {
    SortedMap<String, SortedSet<String>> topics = new TreeMap<>();
    for (Map.Entry<String, SortedSet<String>> one : decoders.topicsByType().entrySet()) {
      topics.put(one.getKey(), new TreeSet<>(one.getValue()));
    }
    return new HandledStreams(topics);
  }

  /** Whether a program reads all of them, for the types that it handles. */
  boolean areReadBy(MessageDecoders decoders) {
    Set<String> handled = decoders.topicsByType().keySet();
    for (Map.Entry<String, SortedSet<String>> type : topics.entrySet()) {
      if (handled.contains(type.getKey())) {
        for (String topic : type.getValue()) {
          if (!decoders.reads(topic)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether they include all streams in which a program looks for the types. */
  boolean cover(MessageDecoders decoders) {
    for (Map.Entry<String, SortedSet<String>> type : decoders.topicsByType().entrySet()) {
      SortedSet<String> recorded = topics.get(type.getKey());
      if (recorded != null && !recorded.containsAll(type.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a program reads exactly these, and they are stored for all its types. */
  boolean areThoseOf(MessageDecoders decoders) {
    return areReadBy(decoders)
        && cover(decoders)
        && topics.keySet().containsAll(decoders.topicsByType().keySet());
  }
}
