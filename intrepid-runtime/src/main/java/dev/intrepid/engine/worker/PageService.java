package dev.intrepid.engine.worker;

import dev.intrepid.repo.EventLog;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a {@link PageWorker} does with each page. Called from one thread at a time. */
public interface PageService {

  /**
   * Handles a page and moves the subscription's marker with the effects. When a message fails, the
   * messages handled before it are marked before this throws; the next page holds the failed
   * message alone.
   *
   * @param page at least one message
   * @param attempt which try of the first message this is, from 1
   * @return how many messages of the page are done, from its first one; fewer than it has if a
   *     request arrived meanwhile, which {@link #doRequestedWork} must handle first
   * @throws MessageFailedException if a message failed
   * @throws PageFailedException if the page failed and the message that caused it is unknown: its
   *     messages are delivered again one by one
   * @throws dev.intrepid.repo.FencedException if another worker has moved the marker; nothing of
   *     the page has taken effect
   * @throws dev.intrepid.repo.RepoException if the repo failed; it is tried again until it works
   * @throws InterruptedException if the worker is being closed and has {@link #cutOff cut it off}
   */
  int handle(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException;

  /**
   * Takes note of how to wait if the repo does not take what was handled; before the worker is
   * started. A service that does not override this throws instead, and its messages are delivered
   * again.
   */
  default void waitsBy(StoreWait wait) {}

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
   * Applies the policy to a failed message that is not tried again, and lets the subscription go
   * on. A service that does not override this stops the subscription.
   *
   * @param attempts how often it was tried
   * @throws MessageFailedException if the subscription is to stop
   * @throws dev.intrepid.repo.RepoException as {@link #handle} does
   */
  default void giveUp(MessageFailedException failure, int attempts) throws MessageFailedException {
    throw failure;
  }

  /**
   * The worker is being closed and waits no longer: its thread is interrupted next, and a failure
   * from now on is not a failure of its message. Every other interrupt comes from the called code,
   * counts as a failure of its message, and is cleared after the call. From any thread.
   */
  default void cutOff() {}

  /** Whether nothing is to be handled for now; asked after {@link #doRequestedWork}. */
  default boolean isPaused() {
    return false;
  }

  /**
   * Whether another process does this work; asked before anything else. The worker then does
   * nothing, without a thread, until it is {@link PageWorker#wake woken} and is told otherwise;
   * before it goes on it calls {@link #reloaded}.
   */
  default boolean isElsewhere() {
    return false;
  }

  /**
   * Whether another program does this work and this one waits until that program ends; asked after
   * {@link #doRequestedWork}, which is called again after a while.
   */
  default boolean standsBy() {
    return false;
  }

  /**
   * Whether messages that another worker of the subscription marks as done are done for this one
   * too; asked after this one was fenced and has read the marker.
   */
  default boolean isDoneByOthers() {
    return true;
  }

  /**
   * Takes note that the marker was read again, since another worker may have moved it; called
   * before {@link #doRequestedWork}. Anything else that worker has stored must be read again, too.
   */
  default void reloaded() {}

  /**
   * How many messages of the log may be handled next; 0 for none; asked after {@link
   * #doRequestedWork}.
   */
  default int mayHandle() {
    return Integer.MAX_VALUE;
  }

  /**
   * Whether the next page may have more messages than the subscription is configured to read at
   * once, if there are as many; asked after all messages of a page are done.
   */
  default boolean mayGrow() {
    return false;
  }

  /** What the subscription does when there is nothing more in the log. */
  default SubscriptionState stateWithoutMore() {
    return SubscriptionState.LIVE;
  }

  /** The last failure of the messages set aside; null if none is set aside. */
  default @Nullable Throwable failure() {
    return null;
  }

  /**
   * Does part of the work outside the log: messages set aside, and requests. Called before each
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
