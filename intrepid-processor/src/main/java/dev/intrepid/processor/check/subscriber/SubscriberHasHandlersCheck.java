package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** A subscriber has handlers, or memos that messages drop. */
final class SubscriberHasHandlersCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    return model.isSubscriber() && !model.takesMessages()
        ? List.of(
            model.inherited().map(handler -> ofParent(model, handler)).orElseGet(() -> none(model)))
        : List.of();
  }

  private static Finding none(HandlersModel model) {
    return finding(model, "", "Add a handler, or remove @Subscriber.");
  }

  private static Finding ofParent(HandlersModel model, HandlersModel.Inherited handler) {
    return finding(
        model,
        " of its own, only " + handler.owner() + "." + handler.method(),
        "Override it with @OnEvent, or move @Subscriber to " + handler.owner() + ".");
  }

  private static Finding finding(HandlersModel model, String problem, String wayOut) {
    return Finding.of(
        Message.SUBSCRIBER_HAS_NO_HANDLERS,
        model.subscriber().spot(),
        model.type().label(),
        problem,
        wayOut);
  }
}
