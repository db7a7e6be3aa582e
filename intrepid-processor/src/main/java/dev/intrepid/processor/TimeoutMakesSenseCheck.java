package dev.intrepid.processor;

import java.util.stream.Stream;

/** A handler's timeout is a time in which something can be done. */
final class TimeoutMakesSenseCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    HandlingModel handling = handler.handling();
    if (handling.timeout().isEmpty()) {
      return Stream.empty();
    }
    return DurationReader.read(handling.timeout())
        .map(
            timeout ->
                timeout.isZero()
                    ? Stream.of(
                        Finding.of(
                            Message.TIMEOUT_IS_ZERO, handling.timeoutSpot(), handler.signature()))
                    : Stream.<Finding>empty())
        .orElseGet(
            () ->
                Stream.of(
                    Finding.of(
                        Message.DURATION_DOES_NOT_PARSE,
                        handling.timeoutSpot(),
                        handling.timeout())));
  }
}
