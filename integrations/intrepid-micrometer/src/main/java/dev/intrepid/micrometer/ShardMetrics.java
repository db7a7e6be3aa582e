package dev.intrepid.micrometer;

import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The status of each shard of each subscriber, as meters. */
final class ShardMetrics {

  private static final String PREFIX = "intrepid.subscriber.";

  private final StatusSource source;

  ShardMetrics(StatusSource source) {
    this.source = source;
  }

  /**
   * Registers the meters.
   *
   * @throws dev.intrepid.repo.RepoException if the repo cannot be asked; then nothing was
   *     registered
   */
  void bindTo(MeterRegistry registry) {
    for (SubscriptionStatus status : source.now()) {
      MeteredShard shard = new MeteredShard(source, status.name(), status.config().shard().index());
      Tags ofSubscriber = Tags.of("subscriber", shard.name());
      Tags ofShard = ofSubscriber.and("shard", Integer.toString(shard.index() + 1));
      bind(new Meters<>(registry, PREFIX, shard, ofShard));
      bindStates(new Meters<>(registry, PREFIX, shard, ofShard));
      if (shard.index() == 0) {
        bindSkipped(new Meters<>(registry, PREFIX, shard, ofSubscriber));
      }
    }
  }

  // A gauge holds the shard for the counters, too.
  private static void bind(Meters<MeteredShard> meters) {
    meters.gauge(
        "behind", "Sequence numbers to the head of the log", figure(SubscriptionStatus::behind));
    meters.timeGauge(
        "waiting",
        "How long the oldest message that is still to be handled has been in the log",
        figure(status -> status.waiting().toMillis()));
    meters.gauge(
        "retrying",
        "Streams that wait until a message that failed is tried again",
        figure(SubscriptionStatus::retrying));
    meters.gauge("parked", "Streams that are parked", figure(SubscriptionStatus::parked));
    meters.counter(
        "handled",
        "Messages handled since the start of the app",
        new LastFigure<>(figure(SubscriptionStatus::handled)));
    meters.counter(
        "unknown",
        "Messages of unknown type that were passed over",
        new LastFigure<>(figure(SubscriptionStatus::unknown)));
  }

  private static void bindStates(Meters<MeteredShard> meters) {
    MeteredShard shard = meters.object();
    meters.gauge(
        "stuck",
        "1 if nothing moves although there is work",
        figure(status -> isStuck(shard, status) ? 1 : 0));
    meters.gauge(
        "owned",
        "1 if this process works on the shard, 0 if it leaves that to another",
        figure(status -> isOwned(shard, status) ? 1 : 0));
    for (SubscriptionState state : SubscriptionState.values()) {
      meters
          .with("state", state.name().toLowerCase(Locale.ROOT))
          .gauge(
              "state",
              "1 for the state it is in",
              figure(status -> shard.stateIn(status) == state ? 1 : 0));
    }
  }

  private static void bindSkipped(Meters<MeteredShard> meters) {
    meters.gauge(
        "skipped",
        "Messages that were given up for good, and not delivered again since",
        figure(SubscriptionStatus::skipped));
  }

  private static ToDoubleFunction<MeteredShard> figure(
      ToDoubleFunction<SubscriptionStatus> wanted) {
    return shard -> shard.value(wanted);
  }

  private static boolean isOwned(MeteredShard shard, SubscriptionStatus status) {
    return switch (shard.stateIn(status)) {
      case STANDBY, CLOSED, STOPPED -> false;
      case STARTING, CATCHING_UP, LIVE, PAUSED, RETRYING, OUTAGE, FAILING -> true;
    };
  }

  private static boolean isStuck(MeteredShard shard, SubscriptionStatus status) {
    return shard.stateIn(status) != SubscriptionState.CLOSED && status.stuckSince().isPresent();
  }
}
