package dev.intrepid.processor;

/** What {@code @Retry} says, as it is written. */
record RetryModel(
    int attempts,
    SourceSpot attemptsSpot,
    String first,
    SourceSpot firstSpot,
    String max,
    SourceSpot maxSpot) {}
