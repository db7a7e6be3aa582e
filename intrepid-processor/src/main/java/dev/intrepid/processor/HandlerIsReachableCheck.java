package dev.intrepid.processor;

import java.util.stream.Stream;

/** Generated code can call a handler. */
final class HandlerIsReachableCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    if (handler.isPrivate()) {
      return Stream.of(Finding.of(Message.HANDLER_IS_PRIVATE, handler.spot(), handler.signature()));
    }
    return handler.isGeneric()
        ? Stream.of(Finding.of(Message.HANDLER_IS_GENERIC, handler.spot(), handler.signature()))
        : Stream.empty();
  }
}
