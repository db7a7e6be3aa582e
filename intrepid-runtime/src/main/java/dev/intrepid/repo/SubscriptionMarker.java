package dev.intrepid.repo;

/**
 * How far a subscription has read its target. Immutable.
 *
 * @param targetName the name of the topic it reads
 * @param sequence the sequence of the log up to which everything is done; 0 before the first event
 */
public record SubscriptionMarker(String targetName, long sequence) {

  /** The type under which a marker shows as an {@link EventRecord}. */
  public static final String TYPE = "SubscriptionMarker";

  /**
   * Refuses a negative sequence.
   *
   * @throws InvalidNameException if the name has half of a surrogate pair
   */
  public SubscriptionMarker {
    StoredText.requireWhole("topic", targetName);
    if (sequence < 0) {
      throw new IllegalArgumentException("A sequence is 0 or more, not " + sequence + ".");
    }
  }
}
