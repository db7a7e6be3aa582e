package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlingModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A handler's timeout is above zero. */
final class TimeoutMakesSenseCheck implements Check<HandlerModel> {

  @Override
  public List<Finding> findings(HandlerModel handler) {
    HandlingModel handling = handler.handling();
    if (handling.timeout().isEmpty()) {
      return List.of();
    }
    Optional<Problem> problem = DurationText.problem(handling.timeout());
    if (problem.isPresent()) {
      return List.of(problem.get().at(handling.timeoutSpot()));
    }
    return DurationText.read(handling.timeout()).filter(Duration::isZero).isPresent()
        ? List.of(Finding.of(Message.TIMEOUT_IS_ZERO, handling.timeoutSpot(), handler.signature()))
        : List.of();
  }
}
