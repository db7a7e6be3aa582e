package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rewind does, or has done. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param stream the one stream whose messages are delivered again; empty if those of all are
 * @param from the sequence up to which it has handled everything
 * @param to the sequence it goes back to; earlier than was asked for if its handlers fold, since
 *     what they count must be counted from the beginning
 * @param messages how many of its messages are delivered again
 * @param waiting how many messages are handled after these, since they wait in that stream; 0
 *     unless it is parked
 * @param removed how many memos are removed, by the URI template they are kept at; those of one
 *     stream by their URI, or the template with the stream's variables filled in
 * @param reactions the handlers that are called again although they are no folds
 * @param reactionsAfter the sequence after which they are called again
 * @param left the handlers that are not called again
 */
public record RewindPlan(
    String subscriber,
    Optional<String> stream,
    long from,
    long to,
    long messages,
    long waiting,
    SortedMap<String, Long> removed,
    List<String> reactions,
    long reactionsAfter,
    List<String> left) {

  /** Copies the collections. */
  public RewindPlan {
    requireNonNull(subscriber);
    requireNonNull(stream);
    removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
    reactions = List.copyOf(reactions);
    left = List.copyOf(left);
  }
}
