package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** A page has a message, and no more than memory has room for. */
final class PageMakesSenseCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    SubscriberModel subscriber = model.subscriber();
    boolean makeSense = subscriber.page() >= 1 && subscriber.page() <= SubscriberModel.LARGEST_PAGE;
    return makeSense
        ? List.of()
        : List.of(
            Finding.of(
                Message.PAGE_MAKES_NO_SENSE,
                subscriber.pageSpot(),
                subscriber.name(),
                Integer.toString(subscriber.page()),
                Integer.toString(SubscriberModel.LARGEST_PAGE)));
  }
}
