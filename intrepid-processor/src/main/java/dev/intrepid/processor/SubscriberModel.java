package dev.intrepid.processor;

import java.util.Optional;

/** What {@code @Subscriber} says of a class with handlers, or its defaults. */
record SubscriberModel(
    String name,
    SourceSpot spot,
    SourceSpot nameSpot,
    boolean fromNow,
    boolean isStrict,
    Optional<RetryModel> retry) {}
