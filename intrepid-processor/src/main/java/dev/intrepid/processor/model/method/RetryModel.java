package dev.intrepid.processor.model.method;

import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/** What {@code @Retry} says, as it is written; an {@code on} that is not is empty. */
public record RetryModel(
    int attempts,
    SourceSpot attemptsSpot,
    String first,
    SourceSpot firstSpot,
    String max,
    SourceSpot maxSpot,
    List<FailureModel> on,
    List<FailureModel> never) {

  public static final int ATTEMPTS = 5;
  public static final String FIRST = "100ms";
  public static final String MAX = "10s";

  public RetryModel {
    on = List.copyOf(on);
    never = List.copyOf(never);
  }

  /** The classes it names. */
  public List<FailureModel> failures() {
    List<FailureModel> failures = new ArrayList<>(on);
    failures.addAll(never);
    return failures;
  }

  /** The defaults. */
  public static RetryModel byDefault(SourceSpot spot) {
    return new RetryModel(ATTEMPTS, spot, FIRST, spot, MAX, spot, List.of(), List.of());
  }
}
