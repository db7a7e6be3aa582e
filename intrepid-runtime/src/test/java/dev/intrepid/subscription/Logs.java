package dev.intrepid.subscription;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package share. */
final class Logs {

  static final SubscriptionTopic ORDERS = SubscriptionTopic.prefix("orders/");
  static final SubscriptionName BILLING = SubscriptionName.of("billing");

  private Logs() {}

  static void publish(EventRepo repo, String... streams) {
    for (String stream : streams) {
      repo.publish(PendingEvent.entry(stream, "Happened", Json.of("{}")));
    }
  }

  static List<String> streams(Iterable<EventRecord> records) {
    List<String> streams = new ArrayList<>();
    records.forEach(record -> streams.add(record.stream()));
    return streams;
  }
}
