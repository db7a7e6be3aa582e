package dev.intrepid.engine;

import dev.intrepid.engine.state.Pauses;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ControlMemo.Pause;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends pauses for a moment that nobody ends: the program that paused a subscriber, so that a commit
 * of its own succeeds, was killed before it could resume it. For one thread.
 */
final class LeftPauses {

  private static final Logger LOG = LoggerFactory.getLogger(LeftPauses.class);

  /**
   * For how many looks a pause is believed to be somebody's: longer than who lives tries, and than
   * it takes to compare the memos of a large rebuild.
   */
  private static final int LOOKS = 120;

  private final IntrepidRepo repo;
  private final long believed;

  /** When each one was seen first, in nanoseconds, by the name of the subscriber. */
  private final Map<String, Long> since = new HashMap<>();

  LeftPauses(IntrepidRepo repo, Duration lookEvery) {
    this.repo = repo;
    this.believed = LOOKS * lookEvery.toNanos();
  }

  /** Takes note of what is asked of a subscriber now. */
  void see(ControlMemo control) {
    if (control.pause() == Pause.FOR_A_MOMENT) {
      since.put(control.subscriber(), System.nanoTime());
    } else {
      since.remove(control.subscriber());
    }
  }

  /** Ends those that have been there for long. */
  void endOld() {
    Iterator<Map.Entry<String, Long>> seen = since.entrySet().iterator();
    while (seen.hasNext()) {
      Map.Entry<String, Long> one = seen.next();
      if (System.nanoTime() - one.getValue() > believed) {
        if (Pauses.end(repo, one.getKey())) {
          LOG.info("{}: goes on, since the program is gone that had paused it", one.getKey());
        }
        seen.remove();
      }
    }
  }
}
