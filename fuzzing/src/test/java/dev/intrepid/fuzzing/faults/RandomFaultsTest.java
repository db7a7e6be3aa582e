package dev.intrepid.fuzzing.faults;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to an app, what it accepted is handled once, in order, and its status does not
 * lie. In a build for a few seconds; {@code -Drandom.seconds=600} goes on for longer, {@code
 * -Dseed=N} does one life again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomFaultsTest {

  private static final Duration BUDGET =
      Duration.ofSeconds(Integer.getInteger("random.seconds", 20)).dividedBy(2);
  private static final int ACTIONS = 60;

  @TempDir private Path folder;

  @Test
  void nothing_is_lost_in_memory() throws Exception {
    many("memory", seed -> Storage.memory());
  }

  @Test
  void nothing_is_lost_on_sqlite() throws Exception {
    many("sqlite", seed -> Storage.sqlite(folder.resolve(seed + ".db")));
  }

  private interface Opened {
    Storage of(long seed);
  }

  private static void many(String which, Opened opened) throws Exception {
    Long only = Long.getLong("seed");
    long first = only == null ? System.nanoTime() : only;
    long end = System.nanoTime() + BUDGET.toNanos();
    long seed = first;
    do {
      try (RandomLife life = new RandomLife(opened.of(seed), seed)) {
        life.live(ACTIONS);
      }
      seed++;
    } while (only == null && System.nanoTime() < end);
    System.out.println(which + ": " + (seed - first) + " lives, -Dseed=" + first + " and on");
  }
}
