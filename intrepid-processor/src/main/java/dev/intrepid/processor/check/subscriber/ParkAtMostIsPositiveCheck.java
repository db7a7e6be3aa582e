package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** A subscriber may park at least one stream; to park none, it uses onFailure. */
final class ParkAtMostIsPositiveCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    SubscriberModel subscriber = model.subscriber();
    return subscriber.parkAtMost() < 1
        ? List.of(
            Finding.of(
                Message.PARK_AT_MOST_IS_NOT_POSITIVE,
                subscriber.parkAtMostSpot(),
                subscriber.name(),
                Integer.toString(subscriber.parkAtMost())))
        : List.of();
  }
}
