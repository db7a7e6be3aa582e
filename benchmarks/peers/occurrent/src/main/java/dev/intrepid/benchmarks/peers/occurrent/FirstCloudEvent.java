package dev.intrepid.benchmarks.peers.occurrent;

import dev.intrepid.benchmarks.peers.workload.FirstEvent;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.occurrent.eventstore.inmemory.InMemoryEventStore;
import org.occurrent.subscription.inmemory.InMemorySubscriptionModel;

/** Starts a store with a subscription, and handles one event. */
public final class FirstCloudEvent {

  private FirstCloudEvent() {}

  /** The program. */
  public static void main(String[] arguments) throws IOException {
    InMemorySubscriptionModel subscriptions = new InMemorySubscriptionModel();
    InMemoryEventStore store = new InMemoryEventStore(subscriptions);
    subscriptions
        .subscribe("first", event -> FirstEvent.handled(CloudEvents.deposited(event).cents()))
        .waitUntilStarted();
    OffsetDateTime time = FirstEvent.DEPOSITED.at().atOffset(ZoneOffset.UTC);
    store.write("accounts/account-1", CloudEvents.of(FirstEvent.DEPOSITED, time));
    FirstEvent.awaitEnd();
    subscriptions.shutdown();
  }
}
