package dev.intrepid.subscription;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;

/** What the tests of subscriptions share. */
public final class Logs {

  public static final SubscriptionTopic ORDERS = SubscriptionTopic.prefix("orders/");
  public static final SubscriptionName BILLING = SubscriptionName.of("billing");

  private Logs() {}

  public static void publish(EventRepo repo, String... streams) {
    for (String stream : streams) {
      repo.publish(PendingEvent.entry(stream, "Happened", Json.of("{}")));
    }
  }

  public static List<String> streams(Iterable<EventRecord> records) {
    List<String> streams = new ArrayList<>();
    records.forEach(record -> streams.add(record.stream()));
    return streams;
  }
}
