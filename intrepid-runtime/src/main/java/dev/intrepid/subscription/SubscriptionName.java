package dev.intrepid.subscription;

import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.Uris;

/**
 * The durable identity of a subscription: shaped like a {@link Uris URI}, without {@code @}. Its
 * marker is stored under this name and its topic. Immutable.
 *
 * @param value the name
 */
public record SubscriptionName(String value) {

  /**
   * Checks the name.
   *
   * @throws InvalidNameException if it is malformed
   */
  public SubscriptionName {
    Uris.requireValid("subscription", value);
    if (value.indexOf('@') >= 0) {
      throw new InvalidNameException(
          "A subscription name has no @, which separates it from its topic (subscription: "
              + value
              + ").");
    }
  }

  /** That name. */
  public static SubscriptionName of(String value) {
    return new SubscriptionName(value);
  }

  /** A unique name. */
  public static SubscriptionName unique() {
    return new SubscriptionName(EventIds.fresh().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
