package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A former name of a subscriber is not used today by another one, and belonged to one subscriber
 * only.
 */
final class FormerSubscribersAreGoneCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Map<String, String> holders = new HashMap<>();
    for (Map.Entry<String, String> before : round.before().subscribers.entrySet()) {
      holders.put(before.getKey(), "the name of " + before.getValue());
    }
    for (HandlersModel model : round.subscribers()) {
      holders.put(model.subscriber().name(), "the name of " + model.type().label());
    }
    List<Finding> findings = new ArrayList<>();
    for (HandlersModel model : round.subscribers()) {
      for (WrittenText former : model.subscriber().formerly()) {
        @Nullable String holder =
            holders.putIfAbsent(former.text(), "formerly of " + model.type().label());
        if (holder != null && !former.text().equals(model.subscriber().name())) {
          findings.add(finding(model, former, holder));
        }
      }
    }
    return findings;
  }

  private static Finding finding(HandlersModel model, WrittenText former, String holder) {
    return Finding.of(
        Message.SUBSCRIBER_FORMERLY_IN_USE,
        former.spot(),
        model.type().label(),
        former.text(),
        holder);
  }
}
