package dev.intrepid.processor.random;

import java.util.List;

/**
 * What a handler takes: a message, or a sealed interface of several.
 *
 * @param type as it is written
 * @param messages the indices of the messages it may be, as handlers see them
 * @param keys the components that all of them have, of those that stand in URIs
 */
record TakenMessage(String type, String packageName, List<Integer> messages, List<Field> keys) {

  /** The last of its messages. */
  int last() {
    return messages.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  boolean has(List<Field> fields) {
    return keys.containsAll(fields);
  }
}
