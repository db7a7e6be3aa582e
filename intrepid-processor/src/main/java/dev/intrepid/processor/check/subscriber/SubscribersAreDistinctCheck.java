package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name stands for one subscriber. */
final class SubscribersAreDistinctCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Map<String, String> classes = new HashMap<>(round.before().subscribers);
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel handlers : round.subscribers()) {
      String name = handlers.type().name().canonicalName();
      String other = classes.putIfAbsent(handlers.subscriber().name(), name);
      if (other != null) {
        findings.add(finding(handlers.subscriber(), name, other));
      }
    }
    return findings;
  }

  private static Finding finding(SubscriberModel subscriber, String name, String other) {
    return Finding.of(
        Message.DUPLICATE_SUBSCRIBER, subscriber.nameSpot(), other, name, subscriber.name());
  }
}
