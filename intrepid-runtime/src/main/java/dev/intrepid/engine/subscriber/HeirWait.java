package dev.intrepid.engine.subscriber;

import dev.intrepid.IntrepidException;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while another app runs the heir of a subscriber, then takes the subscriber back, and has it
 * begin. For one thread, which an interrupt ends.
 */
final class HeirWait implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningSubscriber.class);

  private final String name;
  private final Succession succession;
  private final RepoOutage outage;
  private final Duration lookEvery;
  private final long head;
  private final Runnable beginning;

  /**
   * A wait of the subscriber of that name.
   *
   * @param head where it begins if it takes only new messages and nothing is stored of it
   * @param beginning begins to deliver
   */
  HeirWait(
      String name,
      Succession succession,
      RepoOutage outage,
      Duration lookEvery,
      long head,
      Runnable beginning) {
    this.name = name;
    this.succession = succession;
    this.outage = outage;
    this.lookEvery = lookEvery;
    this.head = head;
    this.beginning = beginning;
  }

  @Override
  public void run() {
    LOG.info("{}: stands by, since another program runs that has it under a newer name", name);
    try {
      do {
        Thread.sleep(lookEvery.toMillis());
      } while (!hasEnded());
      beginning.run();
    } catch (InterruptedException e) {
      LOG.debug("{}: closed while it stood by", name, e);
    } catch (RepoClosedException e) {
      LOG.debug("{}: the repo was closed", name, e);
    } finally {
      outage.left(this);
    }
  }

  private boolean hasEnded() {
    try {
      boolean isTaken = takesBack();
      outage.ended(this);
      return isTaken;
    } catch (RepoClosedException e) {
      throw e;
    } catch (RepoException e) {
      outage.met(this, name, e);
      return false;
    } catch (IntrepidException e) {
      // Its workers stop, and say that it was replaced.
      LOG.warn("{}: cannot go on in the place of the newer program: {}", name, e.getMessage());
      succession.end();
      return true;
    }
  }

  private boolean takesBack() {
    if (succession.isHeirElsewhere()) {
      return false;
    }
    succession.takeFromHeir();
    succession.begin(head);
    if (succession.isBehind()) {
      return false;
    }
    LOG.info("{}: goes on, since no program runs that has it under a newer name", name);
    return true;
  }
}
