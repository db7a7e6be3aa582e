package dev.intrepid.engine.replay;

import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;

/** Pages up to the marker of another subscription and no further. As thread-safe as the source. */
final class PagesBehind implements PageSource {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private final PageSource source;
  private final EventRepo repo;
  private final SubscriptionConfig ahead;

  /**
   * The pages of a source.
   *
   * @param ahead the subscription and shard whose marker bounds them
   */
  PagesBehind(PageSource source, EventRepo repo, SubscriptionConfig ahead) {
    this.source = source;
    this.repo = repo;
    this.ahead = ahead;
  }

  @Override
  public EventLog after(long sequence, int limit) {
    long bound = bound();
    EventLog page = source.after(sequence, limit);
    return page.through() <= bound
        ? page
        : new EventLog(
            page.records().stream().filter(record -> record.sequence() <= bound).toList(),
            Math.max(sequence, bound));
  }

  @Override
  public void awaitPast(long sequence, Duration timeout) throws InterruptedException {
    source.awaitPast(sequence, timeout);
    if (bound() <= sequence) {
      Thread.sleep(Math.min(timeout.toMillis(), BETWEEN_LOOKS.toMillis()));
    }
  }

  @Override
  public void end() {
    source.end();
  }

  private long bound() {
    return repo.marker(ahead.streamId(), ahead.shard())
        .map(record -> record.marker().sequence())
        .orElse(0L);
  }
}
