package dev.intrepid.engine.worker;

import dev.intrepid.repo.EventLog;
import java.time.Duration;

/**
 * Where the pages of a worker come from: its repo, or a reader that reads the repo once for several
 * subscriptions.
 */
public interface PageSource {

  /** As {@link dev.intrepid.repo.EventRepo#entriesSince}, for the topic and shard it is for. */
  EventLog after(long sequence, int limit);

  /**
   * The page after a sequence is asked for next, if nothing comes between, so it may be read while
   * the page before it is handled. Called by the thread that asks for pages.
   */
  default void readAhead(long sequence, int limit) {}

  /** Something came between: what was read ahead is not asked for. Likewise by that thread. */
  default void forgetAhead() {}

  /** No page is asked for until another process leaves the shard to this one. By that thread. */
  default void rest() {}

  /** No page is asked for any more. By any thread, and perhaps more than once. */
  default void end() {}

  /**
   * As {@link dev.intrepid.repo.EventRepo#awaitPast}; may return early.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void awaitPast(long sequence, Duration timeout) throws InterruptedException;
}
