package dev.intrepid.processor;

import java.util.stream.Stream;

/** A subscriber has handlers, or memos that messages drop. */
final class SubscriberHasHandlersCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    return model.isSubscriber() && !model.takesMessages()
        ? Stream.of(
            Finding.of(
                Message.SUBSCRIBER_HAS_NO_HANDLERS,
                model.subscriber().spot(),
                model.type().label()))
        : Stream.empty();
  }
}
