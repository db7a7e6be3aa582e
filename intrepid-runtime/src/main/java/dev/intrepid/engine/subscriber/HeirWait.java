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
 * go on. For one thread.
 */
final class HeirWait implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningSubscriber.class);

  private final Succession succession;
  private final RepoOutage outage;
  private final Duration lookEvery;
  private final long head;
  private final LayoutChange goingOn;
  private boolean hasTold;

  /**
   * A wait that has not begun.
   *
   * @param head where the subscriber begins if it takes only new messages and nothing is stored of
   *     it
   * @param goingOn begins to deliver
   */
  HeirWait(
      Succession succession,
      RepoOutage outage,
      Duration lookEvery,
      long head,
      LayoutChange goingOn) {
    this.succession = succession;
    this.outage = outage;
    this.lookEvery = lookEvery;
    this.head = head;
    this.goingOn = goingOn;
  }

  @Override
  public void run() {
    try {
      takeAndGoOn();
    } catch (InterruptedException e) {
      LOG.debug("{}: closed while it stood by", succession.name(), e);
    } catch (RepoClosedException e) {
      LOG.debug("{}: the repo was closed", succession.name(), e);
    } finally {
      outage.left(this);
    }
  }

  private void takeAndGoOn() throws InterruptedException {
    try {
      while (!hasTaken()) {
        goingOn.sleep(lookEvery);
      }
    } catch (RepoClosedException e) {
      throw e;
    } catch (IntrepidException e) {
      succession.refused(e);
      goingOn.begin();
      return;
    }
    goingOn.run();
  }

  private boolean hasTaken() throws InterruptedException {
    try {
      boolean isTaken = takesBack();
      outage.ended(this);
      return isTaken;
    } catch (RepoClosedException e) {
      throw e;
    } catch (RepoException e) {
      outage.met(this, succession.name(), e);
      return false;
    } catch (IntrepidException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Nobody else takes it back.
      LOG.error(
          "{}: cannot look whether to go on; looking again in {}", succession.name(), lookEvery, e);
      return false;
    }
  }

  private boolean takesBack() throws InterruptedException {
    goingOn.standBy();
    String heir = succession.storedName();
    if (succession.isHeirElsewhere()) {
      tell(heir);
      return false;
    }
    if (!hasTakenFrom(heir)) {
      return false;
    }
    LOG.info("{}: goes on, since no newer program runs that has it as {}", succession.name(), heir);
    return true;
  }

  /** What was read while another program took the subscriber from the heir refuses nothing. */
  private boolean hasTakenFrom(String heir) {
    try {
      return succession.takeFromHeir(head);
    } catch (RepoException e) {
      throw e;
    } catch (IntrepidException e) {
      if (heir.equals(succession.storedName())) {
        throw e;
      }
      return false;
    }
  }

  private void tell(String heir) {
    if (!hasTold) {
      hasTold = true;
      LOG.info(
          "{}: stands by, since another program runs that has it as {}", succession.name(), heir);
    }
  }
}
