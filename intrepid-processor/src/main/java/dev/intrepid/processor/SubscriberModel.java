package dev.intrepid.processor;

import java.util.List;
import java.util.Optional;

/** What {@code @Subscriber} says of a class with handlers, or its defaults. */
record SubscriberModel(
    String name,
    SourceSpot spot,
    SourceSpot nameSpot,
    List<String> formerly,
    SourceSpot formerlySpot,
    boolean fromNow,
    boolean isStrict,
    Optional<RetryModel> retry) {

  SubscriberModel {
    formerly = List.copyOf(formerly);
  }
}
