package dev.intrepid.engine.release;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.stored.HandledMemo;
import java.util.Collections;
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
    memo.open()
        .forEach(
            (type, handled) -> {
              if (!handled.topics().isEmpty()) {
                topics.put(type, handled.topics());
              }
            });
    return new HandledStreams(topics);
  }

  /** Those in which a program looks. */
  static HandledStreams of(MessageDecoders decoders) {
    SortedMap<String, SortedSet<String>> topics = new TreeMap<>();
    decoders.topicsByType().forEach((type, names) -> topics.put(type, new TreeSet<>(names)));
    return new HandledStreams(topics);
  }

  /** Whether a program reads all of them, for the types that it handles. */
  boolean areReadBy(MessageDecoders decoders) {
    Set<String> handled = decoders.topicsByType().keySet();
    return topics.entrySet().stream()
        .filter(type -> handled.contains(type.getKey()))
        .allMatch(type -> type.getValue().stream().allMatch(decoders::reads));
  }

  /** Whether they include all streams in which a program looks for the types. */
  boolean cover(MessageDecoders decoders) {
    return decoders.topicsByType().entrySet().stream()
        .filter(type -> topics.containsKey(type.getKey()))
        .allMatch(type -> requireNonNull(topics.get(type.getKey())).containsAll(type.getValue()));
  }

  /** Whether a program reads exactly these, and they are stored for all its types. */
  boolean areThoseOf(MessageDecoders decoders) {
    return areReadBy(decoders)
        && cover(decoders)
        && topics.keySet().containsAll(decoders.topicsByType().keySet());
  }
}
