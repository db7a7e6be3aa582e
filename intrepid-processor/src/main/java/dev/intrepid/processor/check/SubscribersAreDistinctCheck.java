package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A name stands for one subscriber. */
final class SubscribersAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Map<String, String> classes = new HashMap<>(round.before().subscribers);
    return round.subscribers().stream()
        .flatMap(
            handlers -> {
              String name = handlers.type().name().canonicalName();
              String other = classes.putIfAbsent(handlers.subscriber().name(), name);
              return other == null
                  ? Stream.empty()
                  : Stream.of(finding(handlers.subscriber(), name, other));
            });
  }

  private static Finding finding(SubscriberModel subscriber, String name, String other) {
    return Finding.of(
        Message.DUPLICATE_SUBSCRIBER, subscriber.nameSpot(), other, name, subscriber.name());
  }
}
