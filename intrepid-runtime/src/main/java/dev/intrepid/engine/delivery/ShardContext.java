package dev.intrepid.engine.delivery;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;

/**
 * What the parts that deliver the messages of one shard have in common.
 *
 * @param spec the subscriber
 * @param subscription what the shard reads
 * @param replays up to where messages are delivered again
 * @param counts how many streams all shards of the subscriber have set aside
 * @param outage tells an outage from messages that fail by themselves
 * @param rule what becomes of a message that fails
 * @param clock the app's clock, whose times are stored
 * @param steady the same, not moved when that is set
 */
public record ShardContext(
    SubscriberSpec spec,
    Subscription subscription,
    IntrepidRepo repo,
    Replays replays,
    ParkedCounts counts,
    Outage outage,
    AsideRule rule,
    Clock clock,
    Clock steady) {

  /**
   * Of a shard.
   *
   * @param clock the app's clock
   */
  public static ShardContext of(
      SubscriberSpec spec,
      Subscription subscription,
      IntrepidRepo repo,
      ParkedCounts counts,
      Clock clock) {
    Clock steady = SystemClock.steady(clock);
    Outage outage = new Outage(spec, steady);
    return new ShardContext(
        spec,
        subscription,
        repo,
        new Replays(spec, subscription.config().shard().index()),
        counts,
        outage,
        new AsideRule(spec, counts, outage, clock),
        clock,
        steady);
  }

  /** The name of the subscriber. */
  public String subscriber() {
    return spec.name();
  }
}
