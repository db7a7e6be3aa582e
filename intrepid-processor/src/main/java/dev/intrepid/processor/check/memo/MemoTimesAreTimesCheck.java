package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The times of a memo are durations above zero. */
final class MemoTimesAreTimesCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    return method
        .keeping()
        .times()
        .filter(KeepingModel.Time::isSaid)
        .flatMap(time -> finding(time, method).stream())
        .toList();
  }

  private static List<Finding> finding(KeepingModel.Time time, MemoMethodModel method) {
    Optional<Problem> problem = DurationText.problem(time.text());
    if (problem.isPresent()) {
      return List.of(problem.get().at(time.spot()));
    }
    return time.duration().filter(Duration::isZero).isPresent()
        ? List.of(
            Finding.of(Message.MEMO_TIME_IS_ZERO, time.spot(), time.name(), method.signature()))
        : List.of();
  }
}
