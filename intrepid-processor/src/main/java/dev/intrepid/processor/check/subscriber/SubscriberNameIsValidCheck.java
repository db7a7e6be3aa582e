package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.SubscriberModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a subscriber can stand in URIs and logs. */
final class SubscriberNameIsValidCheck implements Check<HandlersModel> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,100}");

  @Override
  public List<Finding> findings(HandlersModel model) {
    SubscriberModel subscriber = model.subscriber();
    if (!model.isSubscriber()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(of(subscriber.name(), subscriber.nameSpot()));
    for (WrittenText former : subscriber.formerly()) {
      findings.addAll(of(former.text(), former.spot()));
    }
    return findings;
  }

  private static List<Finding> of(String name, SourceSpot spot) {
    return NAME.matcher(name).matches()
        ? List.of()
        : List.of(Finding.of(Message.SUBSCRIBER_NAME_IS_INVALID, spot, name, suggestion(name)));
  }

  private static String suggestion(String name) {
    String cleaned =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^-|-$", "");
    return cleaned.isEmpty() ? "billing" : cleaned.substring(0, Math.min(100, cleaned.length()));
  }
}
