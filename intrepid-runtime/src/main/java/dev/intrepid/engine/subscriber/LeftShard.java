package dev.intrepid.engine.subscriber;

import dev.intrepid.engine.member.Members;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether this app cannot work on a shard of its own, so that another app should: its
 * worker has stopped, dies again and again, cannot read the repo, or is in one call that does not
 * end. For one thread.
 */
final class LeftShard {

  /** How long a worker may fail before its shard is left, since most failures pass. */
  static final Duration FAILS = Duration.ofSeconds(2);

  /** How long a shard stays left, so that it does not move to and fro. */
  static final Duration STAYS = Duration.ofMinutes(1);

  private long calls;
  private long calledAt;
  private boolean wasLeft;
  private long leftAt;

  /** Its app works on it. */
  LeftShard(long nanos) {
    this.calledAt = nanos;
  }

  /**
   * Looks at it, every now and then.
   *
   * @param nanos the time, in nanoseconds
   * @param failure what failed last
   * @param unmoved for how long it has not advanced although there is something to do
   * @param ended how many calls of its handlers have ended
   */
  boolean isLeft(
      long nanos,
      SubscriptionState state,
      @Nullable Throwable failure,
      Duration unmoved,
      long ended) {
    if (ended != calls) {
      calls = ended;
      calledAt = nanos;
    }
    boolean isHung = nanos - calledAt > Members.SILENT.toNanos();
    boolean isNow =
        switch (state) {
          case STOPPED -> true;
          case FAILING -> isLonger(unmoved, FAILS);
          case RETRYING -> failure instanceof RepoException && isLonger(unmoved, FAILS);
          case STARTING, CATCHING_UP, LIVE -> isHung && isLonger(unmoved, Members.SILENT);
          case STANDBY, PAUSED, OUTAGE, CLOSED -> false;
        };
    if (isNow) {
      wasLeft = true;
      leftAt = nanos;
    }
    wasLeft &= nanos - leftAt < STAYS.toNanos();
    return wasLeft;
  }

  private static boolean isLonger(Duration one, Duration other) {
    return one.compareTo(other) > 0;
  }
}
