package dev.intrepid.micrometer;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Intrepid;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;

/**
 * Metrics of the subscribers of an app, from {@link Intrepid#status}, which is asked at most once a
 * second however many meters are read, of its memos, from {@link Intrepid#memoStats}, and of its
 * log. Every meter of a subscriber has the tag {@code subscriber}, and but for {@code skipped} and
 * those of handlers the tag {@code shard}, from 1 as everywhere; every meter of memos has the tag
 * {@code memo}, the URI template.
 *
 * <table>
 *   <caption>The meters</caption>
 *   <tr><th>name<th>kind<th>what
 *   <tr><td>{@code intrepid.subscriber.behind}<td>gauge<td>sequence numbers to the head of the log
 *   <tr><td>{@code intrepid.subscriber.waiting}<td>time gauge<td>since when the oldest message waits
 *   <tr><td>{@code intrepid.subscriber.handled}<td>counter<td>messages since the start of the app
 *   <tr><td>{@code intrepid.subscriber.unknown}<td>counter<td>messages of unknown type, passed over
 *   <tr><td>{@code intrepid.subscriber.retrying}<td>gauge<td>streams that wait for their next try
 *   <tr><td>{@code intrepid.subscriber.parked}<td>gauge<td>streams that are parked
 *   <tr><td>{@code intrepid.subscriber.skipped}<td>gauge<td>messages given up for good,
 *       and not delivered again since
 *   <tr><td>{@code intrepid.subscriber.stuck}<td>gauge<td>1 if nothing moves although there is work
 *   <tr><td>{@code intrepid.subscriber.owned}<td>gauge<td>1 if this process works on the shard
 *   <tr><td>{@code intrepid.subscriber.state}<td>gauge<td>1 for the state of its tag {@code state}
 *   <tr><td>{@code intrepid.log.gone.back}<td>counter<td>how often the log has gone back since the
 *       start of the app, see {@link dev.intrepid.repo.EventRepo#timesGoneBack}
 *   <tr><td>{@code intrepid.handler.calls}<td>timer<td>calls of its handlers with a message, or
 *       several at once
 *   <tr><td>{@code intrepid.handler.failures}<td>counter<td>messages that failed, each try counted
 *   <tr><td>{@code intrepid.handler.retries}<td>counter<td>messages that were tried again
 *   <tr><td>{@code intrepid.memo.hits}<td>counter<td>views answered at once; tag {@code tier}: {@code
 *       local} or {@code stored}
 *   <tr><td>{@code intrepid.memo.misses}<td>counter<td>views that waited for a computation
 *   <tr><td>{@code intrepid.memo.loads}<td>timer<td>calls of the method
 *   <tr><td>{@code intrepid.memo.failures}<td>counter<td>calls that threw
 *   <tr><td>{@code intrepid.memo.stale}<td>counter<td>views answered by an old value, for lack of a
 *       new one
 *   <tr><td>{@code intrepid.memo.evictions}<td>counter<td>memos that messages or people dropped
 * </table>
 *
 * <p>A gauge is NaN while the repo is unavailable, and a counter stays as it was. After the app was
 * closed the state is {@code closed}, nothing is stuck, and all others stay as they were when they
 * were read last. Thread-safe.
 */
public final class IntrepidMetrics implements MeterBinder {

  private static final Duration EACH_SECOND = Duration.ofSeconds(1);

  private final Intrepid app;
  private final ShardMetrics shards;
  private final HandlerMetrics handlers;
  private final MemoMetrics memos;

  /** The metrics of an app; bind them while it runs. */
  public IntrepidMetrics(Intrepid app) {
    this.app = requireNonNull(app);
    this.shards = new ShardMetrics(new StatusSource(app::status, app::isClosed, EACH_SECOND));
    this.handlers = new HandlerMetrics(app);
    this.memos = new MemoMetrics(app);
  }

  /**
   * Registers the meters.
   *
   * @throws dev.intrepid.repo.RepoException if the repo cannot be asked which shards there are now;
   *     then nothing was registered
   */
  @Override
  public void bindTo(MeterRegistry registry) {
    shards.bindTo(registry);
    handlers.bindTo(registry);
    memos.bindTo(registry);
    FunctionCounter.builder("intrepid.log.gone.back", app, it -> it.repo().timesGoneBack())
        .description("How often the log has gone back since the start of the app")
        .register(registry);
  }
}
