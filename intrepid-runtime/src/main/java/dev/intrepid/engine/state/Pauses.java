package dev.intrepid.engine.state;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.Pause;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Subscribers that are paused for a moment, so that a commit fenced by their markers succeeds. If
 * this program is killed meanwhile, the one that runs the subscriber resumes it (decision 0103).
 * For one thread.
 */
public final class Pauses implements AutoCloseable {

  /** How often something is tried before a subscriber that may be in its way is paused. */
  static final int TRIES_WITHOUT_PAUSE = 3;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

  private final IntrepidRepo repo;
  private final Map<String, Integer> tries = new HashMap<>();
  private final Set<String> paused = new LinkedHashSet<>();

  public Pauses(IntrepidRepo repo) {
    this.repo = repo;
  }

  /** Pauses a subscriber after some refusals that it may have caused, and waits a moment. */
  public void standInTheWay(String subscriber) {
    if (tries.merge(subscriber, 1, Integer::sum) >= TRIES_WITHOUT_PAUSE) {
      pause(subscriber);
      betweenTries();
    }
  }

  /** Waits a moment, in which a subscriber may notice that it is paused. */
  public static void betweenTries() {
    LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
  }

  /** Pauses a subscriber until this is closed, if it is not paused already. */
  public void pause(String subscriber) {
    if (begin(repo, subscriber)) {
      paused.add(subscriber);
    }
  }

  /** Resumes them. */
  @Override
  public void close() {
    for (String subscriber : paused) {
      end(repo, subscriber);
    }
  }

  /** Pauses a subscriber for a moment; false if it is paused already. */
  static boolean begin(IntrepidRepo repo, String subscriber) {
    return ControlMemo.pause(repo, subscriber, Set.of(Pause.NONE), Pause.FOR_A_MOMENT);
  }

  /** Resumes a subscriber that is paused for a moment; false if it is not, or a person wants it. */
  public static boolean end(IntrepidRepo repo, String subscriber) {
    return ControlMemo.pause(repo, subscriber, Set.of(Pause.FOR_A_MOMENT), Pause.NONE);
  }
}
