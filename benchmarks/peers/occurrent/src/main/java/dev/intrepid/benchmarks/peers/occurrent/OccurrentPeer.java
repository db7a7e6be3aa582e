package dev.intrepid.benchmarks.peers.occurrent;

import dev.intrepid.benchmarks.peers.workload.Deposited;
import dev.intrepid.benchmarks.peers.workload.Handled;
import dev.intrepid.benchmarks.peers.workload.Peer;
import dev.intrepid.benchmarks.peers.workload.PipelineProcess;
import dev.intrepid.benchmarks.peers.workload.Waiting;
import io.cloudevents.CloudEvent;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.occurrent.condition.Condition;
import org.occurrent.eventstore.api.SortBy;
import org.occurrent.eventstore.inmemory.InMemoryEventStore;
import org.occurrent.filter.Filter;
import org.occurrent.subscription.inmemory.InMemorySubscriptionModel;

/**
 * Its store and its subscriptions in memory. Such a subscription is given new events alone, so what
 * was stored before is read by a query first: from a time on, since times are what it can be asked
 * for across streams. Each event has a later one than those before.
 */
final class OccurrentPeer implements Peer<Deposited> {

  private static final String SUBSCRIPTION = "balances";
  private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private final Handled handled;
  private final InMemorySubscriptionModel subscriptions = new InMemorySubscriptionModel();
  private final InMemoryEventStore store = new InMemoryEventStore(subscriptions);
  private final Map<String, Long> balances = new ConcurrentHashMap<>();
  private final AtomicLong seconds = new AtomicLong();

  private OccurrentPeer(Handled handled) {
    this.handled = handled;
  }

  /** Measures it. */
  public static void main(String[] arguments) throws Exception {
    PipelineProcess.run(OccurrentPeer::new);
  }

  @Override
  public Deposited event(Deposited deposited) {
    return deposited;
  }

  @Override
  public void publish(Deposited event) {
    store.write(
        "accounts/" + event.account(), CloudEvents.of(event, time(seconds.incrementAndGet())));
  }

  private static OffsetDateTime time(long seconds) {
    return FIRST.plusSeconds(seconds);
  }

  /** Nothing is published meanwhile, so all that was handled is older than what was not. */
  @Override
  public void start() {
    Filter notHandled = Filter.time(Condition.gt(time(handled.count())));
    store.query(notHandled, SortBy.time(SortBy.SortDirection.ASCENDING)).forEach(this::handle);
    subscriptions.subscribe(SUBSCRIPTION, this::handle).waitUntilStarted();
  }

  private void handle(CloudEvent event) {
    Deposited deposited = CloudEvents.deposited(event);
    handled.enter(deposited.cents());
    balances.merge(deposited.account(), deposited.cents(), Long::sum);
  }

  @Override
  public void awaitHandled(long events) throws Exception {
    Waiting.until(events, handled::count);
  }

  @Override
  public void stop() {
    subscriptions.cancelSubscription(SUBSCRIPTION);
  }

  @Override
  public long events() {
    return store.count(Filter.all());
  }

  @Override
  public Map<String, Long> balances() {
    return balances;
  }

  @Override
  public void close() {
    subscriptions.shutdown();
  }
}
