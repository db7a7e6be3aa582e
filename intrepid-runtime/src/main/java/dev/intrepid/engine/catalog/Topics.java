package dev.intrepid.engine.catalog;

import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;

/** The narrowest topic that covers several. */
public final class Topics {

  private Topics() {}

  public static SubscriptionTopic covering(List<SubscriptionTopic> topics) {
    if (topics.isEmpty()) {
      return SubscriptionTopic.all();
    }
    SubscriptionTopic all = topics.get(0);
    for (SubscriptionTopic topic : topics) {
      all = covering(all, topic);
    }
    return all;
  }

  public static SubscriptionTopic covering(SubscriptionTopic one, SubscriptionTopic other) {
    if (areSame(one, other)) {
      return one;
    }
    String a = fixedPart(one);
    String b = fixedPart(other);
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int slash = a.lastIndexOf('/', same - 1);
    return slash < 0
        ? SubscriptionTopic.all()
        : SubscriptionTopic.prefix(a.substring(0, slash + 1));
  }

  /** Compares without the records' {@code equals}, which the JDK keeps with their classes. */
  public static boolean areSame(SubscriptionTopic one, SubscriptionTopic other) {
    return one.name().equals(other.name());
  }

  private static String fixedPart(SubscriptionTopic topic) {
    if (topic instanceof SubscriptionTopic.OneStream one) {
      return one.stream();
    }
    return topic instanceof SubscriptionTopic.Prefix prefix ? prefix.prefix() : "";
  }
}
