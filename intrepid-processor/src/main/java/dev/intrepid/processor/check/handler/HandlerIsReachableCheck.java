package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** Generated code can call a method. */
public final class HandlerIsReachableCheck implements Check<MethodModel> {

  @Override
  public List<Finding> findings(MethodModel method) {
    if (method.isPrivate()) {
      return List.of(Finding.of(Message.HANDLER_IS_PRIVATE, method.spot(), method.signature()));
    }
    Message generic =
        method instanceof HandlerModel
            ? Message.HANDLER_IS_GENERIC
            : Message.MEMO_METHOD_IS_GENERIC;
    return method.isGeneric()
        ? List.of(Finding.of(generic, method.spot(), method.signature()))
        : List.of();
  }
}
