package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** There is at least one shard, and there are no more threads than a machine can have. */
final class ShardsMakeSenseCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    SubscriberModel subscriber = model.subscriber();
    boolean makeSense =
        subscriber.shards() >= 1 && subscriber.shards() <= SubscriberModel.MOST_SHARDS;
    return makeSense
        ? List.of()
        : List.of(
            Finding.of(
                Message.SHARDS_MAKE_NO_SENSE,
                subscriber.shardsSpot(),
                subscriber.name(),
                Integer.toString(subscriber.shards()),
                Integer.toString(SubscriberModel.MOST_SHARDS)));
  }
}
