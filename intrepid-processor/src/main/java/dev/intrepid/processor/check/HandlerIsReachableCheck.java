package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** Generated code can call a method. */
final class HandlerIsReachableCheck implements Check<MethodModel> {

  @Override
  public Stream<Finding> findings(MethodModel method) {
    if (method.isPrivate()) {
      return Stream.of(Finding.of(Message.HANDLER_IS_PRIVATE, method.spot(), method.signature()));
    }
    Message generic =
        method instanceof HandlerModel
            ? Message.HANDLER_IS_GENERIC
            : Message.MEMO_METHOD_IS_GENERIC;
    return method.isGeneric()
        ? Stream.of(Finding.of(generic, method.spot(), method.signature()))
        : Stream.empty();
  }
}
