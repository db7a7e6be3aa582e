package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Durations parse, and together they describe tries and waits. */
final class RetryMakesSenseCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    List<Finding> findings = new ArrayList<>();
    for (RetryModel retry : model.retries()) {
      findings.addAll(findings(retry));
    }
    return findings;
  }

  private static List<Finding> findings(RetryModel retry) {
    Optional<Duration> first = DurationText.read(retry.first());
    Optional<Duration> max = DurationText.read(retry.max());
    if (first.isEmpty()) {
      return noDuration(retry.firstSpot(), retry.first());
    }
    if (max.isEmpty()) {
      return noDuration(retry.maxSpot(), retry.max());
    }
    if (retry.attempts() < 1) {
      return List.of(
          Finding.of(
              Message.RETRY_MAKES_NO_SENSE,
              retry.attemptsSpot(),
              "A message would be tried " + retry.attempts() + " times"));
    }
    return max.get().compareTo(first.get()) < 0
        ? List.of(
            Finding.of(
                Message.RETRY_MAKES_NO_SENSE,
                retry.maxSpot(),
                "The longest wait " + retry.max() + " is shorter than the first " + retry.first()))
        : List.of();
  }

  private static List<Finding> noDuration(SourceSpot spot, String text) {
    return DurationText.problem(text).map(problem -> problem.at(spot)).stream().toList();
  }
}
