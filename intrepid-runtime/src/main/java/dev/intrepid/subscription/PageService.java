package dev.intrepid.subscription;

import dev.intrepid.repo.EventLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a {@link SubscriptionWorker} does with each page. Called from one thread at a time. */
public interface PageService {

  /**
   * Handles a page and moves the subscription's marker with the effects. When a message fails, what
   * went well before it is marked before this throws; the page then begins with the failed message
   * when it comes again, and holds it alone.
   *
   * @param page at least one message
   * @param attempt which try of the first message this is, from 1
   * @return how many messages of the page are done, from its first one; fewer than it has if
   *     something was asked for meanwhile, which {@link #doRequestedWork} is to see to first
   * @throws MessageFailedException if a message failed
   * @throws PageFailedException if the page failed and nobody can tell which message it was: its
   *     messages come again one by one
   * @throws dev.intrepid.repo.FencedException if another worker has moved the marker; nothing of
   *     the page has taken effect
   * @throws dev.intrepid.repo.RepoException if the repo failed; it is tried again until it works
   * @throws InterruptedException if the worker is being closed and has {@link #cutOff cut it off}
   */
  int handle(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException;

  /**
   * Sets a failed message aside, with those after it in its stream, and lets the subscription go on
   * with the others; {@link #doRequestedWork} tries it again. A service that does not override this
   * sets nothing aside: the subscription waits, and tries the message again before any other.
   *
   * @param attempts how often it was tried in a row
   * @return whether it is set aside, and the marker moved past it
   * @throws dev.intrepid.repo.RepoException as {@link #handle} does
   */
  default boolean setsAside(MessageFailedException failure, int attempts) {
    return false;
  }

  /**
   * Does with a failed message what its policy says, now that it is not tried again, and lets the
   * subscription go on. A service that does not override this knows no other way than to stop.
   *
   * @param attempts how often it was tried
   * @throws MessageFailedException if the subscription is to stop
   * @throws dev.intrepid.repo.RepoException as {@link #handle} does
   */
  default void giveUp(MessageFailedException failure, int attempts) throws MessageFailedException {
    throw failure;
  }

  /**
   * The worker is being closed and waits no longer: its thread is interrupted next, and what fails
   * from now on says nothing about its message. Every other interrupt comes from what was called,
   * is a failure of its message, and leaves the thread with the call. From any thread.
   */
  default void cutOff() {}

  /** Whether nothing is to be handled for now; asked after {@link #doRequestedWork}. */
  default boolean isPaused() {
    return false;
  }

  /**
   * Whether another program does this work, and this one waits until that ends; asked after {@link
   * #doRequestedWork}, which is called again after a while.
   */
  default boolean standsBy() {
    return false;
  }

  /**
   * Whether what another worker of the subscription marks as done is done for this one too; asked
   * when this one was fenced, after the marker was read.
   */
  default boolean isDoneByOthers() {
    return true;
  }

  /**
   * Takes note that the marker was read again, since another worker may have moved it; called
   * before {@link #doRequestedWork}. What that worker stored besides holds from now on, too.
   */
  default void reloaded() {}

  /**
   * How many messages of the log may be handled next; 0 for none; asked after {@link
   * #doRequestedWork}.
   */
  default int mayHandle() {
    return Integer.MAX_VALUE;
  }

  /** What the subscription does when there is nothing more in the log. */
  default SubscriptionState stateWithoutMore() {
    return SubscriptionState.LIVE;
  }

  /** What failed last of what was set aside; null if there is none of it. */
  default @Nullable Throwable failure() {
    return null;
  }

  /**
   * Does a part of the work besides the log, which was set aside or asked for; called before each
   * page. It may reload the subscription.
   *
   * @return how long until there is more such work; zero if there is more now, null if there is
   *     none
   * @throws MessageFailedException if the subscription is to stop
   * @throws dev.intrepid.repo.RepoException as {@link #handle} does
   * @throws InterruptedException if the worker is being closed
   */
  default @Nullable Duration doRequestedWork() throws MessageFailedException, InterruptedException {
    return null;
  }
}
