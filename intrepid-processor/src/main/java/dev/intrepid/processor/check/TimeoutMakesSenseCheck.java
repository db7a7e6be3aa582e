package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.DurationText;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlingModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A handler's timeout is above zero. */
final class TimeoutMakesSenseCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    HandlingModel handling = handler.handling();
    if (handling.timeout().isEmpty()) {
      return Stream.empty();
    }
    Optional<Problem> problem = DurationText.problem(handling.timeout());
    if (problem.isPresent()) {
      return problem.map(found -> found.at(handling.timeoutSpot())).stream();
    }
    return DurationText.read(handling.timeout()).filter(Duration::isZero).stream()
        .map(
            zero ->
                Finding.of(Message.TIMEOUT_IS_ZERO, handling.timeoutSpot(), handler.signature()));
  }
}
