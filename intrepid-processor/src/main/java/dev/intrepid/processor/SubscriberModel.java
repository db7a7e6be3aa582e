package dev.intrepid.processor;

import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;

/** What {@code @Subscriber} says of a class with handlers, or its defaults. */
record SubscriberModel(
    String name,
    SourceSpot spot,
    SourceSpot nameSpot,
    List<WrittenText> formerly,
    boolean fromNow,
    boolean isStrict,
    Optional<RetryModel> retry,
    String onFailure,
    int parkAtMost,
    SourceSpot parkAtMostSpot,
    int shards,
    SourceSpot shardsSpot,
    int page,
    SourceSpot pageSpot) {

  static final String ON_FAILURE = "PARK";
  static final int PARK_AT_MOST = 10_000;
  static final int MOST_SHARDS = 1_024;
  static final int PAGE = 512;
  static final int LARGEST_PAGE = 4_096;

  SubscriberModel {
    formerly = List.copyOf(formerly);
  }

  /** The names it had before, as they are written. */
  List<String> formerNames() {
    return formerly.stream().map(WrittenText::text).toList();
  }
}
