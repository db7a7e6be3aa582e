package dev.intrepid.processor;

/** What {@code @Retry} says, as it is written. */
record RetryModel(
    int attempts,
    SourceSpot attemptsSpot,
    String first,
    SourceSpot firstSpot,
    String max,
    SourceSpot maxSpot) {

  static final int ATTEMPTS = 5;
  static final String FIRST = "100ms";
  static final String MAX = "10s";

  /** What holds where nothing is said. */
  static RetryModel byDefault(SourceSpot spot) {
    return new RetryModel(ATTEMPTS, spot, FIRST, spot, MAX, spot);
  }
}
