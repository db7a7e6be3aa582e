package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;

/** What {@code @Subscriber} says of a class with handlers, or its defaults. */
public record SubscriberModel(
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

  public static final String ON_FAILURE = "PARK";
  public static final int PARK_AT_MOST = 10_000;
  public static final int MOST_SHARDS = 1_024;
  public static final int PAGE = 512;
  public static final int LARGEST_PAGE = 4_096;

  public SubscriberModel {
    formerly = List.copyOf(formerly);
  }

  /** The names it had before, as they are written. */
  public List<String> formerNames() {
    return WrittenText.texts(formerly);
  }

  /** The name it had first, which may be that of today. */
  public String firstName() {
    return formerly.isEmpty() ? name : formerly.get(formerly.size() - 1).text();
  }
}
