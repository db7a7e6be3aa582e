package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which messages of one stored type a subscriber handles. Immutable.
 *
 * @param versions the stored versions that its program reads, or read last
 * @param commonName a name that all types have in common which the program takes for one message,
 *     since they are former names of it; empty if there is no other type
 * @param topics the streams in which it looks for them, as {@link
 *     dev.intrepid.repo.SubscriptionTopic#name() topics}; empty if an earlier release of Intrepid
 *     stored this
 * @param span the part of the log in which it handles them
 * @param firstTime after a rewind, the part in which they were passed over before, and so are
 *     handled for the first time when they are delivered again
 */
public record HandledType(
    SortedSet<Integer> versions,
    String commonName,
    SortedSet<String> topics,
    HandledSpan span,
    Optional<HandledSpan> firstTime) {

  /** Copies the versions and topics. */
  public HandledType {
    versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    requireNonNull(commonName);
    requireNonNull(span);
    requireNonNull(firstTime);
  }

  /** A type that is handled in a part of the log, each message once. */
  public HandledType(
      Collection<Integer> versions,
      String commonName,
      Collection<String> topics,
      HandledSpan span) {
    this(new TreeSet<>(versions), commonName, new TreeSet<>(topics), span, Optional.empty());
  }

  /** Whether a program takes two of the types that it handles for one message. */
  public static boolean areOneMessage(
      String one, String other, SortedMap<String, HandledType> handled) {
    return commonName(one, handled).equals(commonName(other, handled));
  }

  private static String commonName(String type, SortedMap<String, HandledType> handled) {
    HandledType found = handled.get(type);
    return found == null || found.commonName().isEmpty() ? type : found.commonName();
  }

  /** Compares without the record's {@code equals}, which the JDK keeps with the record's class. */
  boolean isSameAs(HandledType other) {
    return versions.equals(other.versions)
        && commonName.equals(other.commonName)
        && topics.equals(other.topics)
        && isSame(span, other.span)
        && firstTime.isPresent() == other.firstTime.isPresent()
        && (firstTime.isEmpty() || isSame(firstTime.get(), other.firstTime.get()));
  }

  private static boolean isSame(HandledSpan one, HandledSpan other) {
    return one.after() == other.after() && one.through() == other.through();
  }

  /** The same in another part of the log. */
  public HandledType in(HandledSpan other) {
    return new HandledType(versions, commonName, topics, other, firstTime);
  }

  /** The same, with messages that were passed over before, or without. */
  public HandledType firstTime(Optional<HandledSpan> passedOver) {
    return new HandledType(versions, commonName, topics, span, passedOver);
  }
}
