package dev.intrepid.micrometer;

import static java.util.Objects.requireNonNull;

import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.function.ToDoubleFunction;

/**
 * The current status of one shard. Thread-safe.
 *
 * @param name the subscriber
 * @param index which of its shards, from 0
 */
record MeteredShard(StatusSource source, String name, int index) {

  MeteredShard {
    requireNonNull(source);
    requireNonNull(name);
  }

  /** The state in that status, unless the app was closed since. */
  SubscriptionState stateIn(SubscriptionStatus status) {
    return source.isClosed() ? SubscriptionState.CLOSED : status.state();
  }

  /** A figure of its status; NaN if the repo cannot be asked. */
  double value(ToDoubleFunction<SubscriptionStatus> wanted) {
    for (SubscriptionStatus status : source.all()) {
      if (status.name().equals(name) && status.config().shard().index() == index) {
        return wanted.applyAsDouble(status);
      }
    }
    return Double.NaN;
  }
}
