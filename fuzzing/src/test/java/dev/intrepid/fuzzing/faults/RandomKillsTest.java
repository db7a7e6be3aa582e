package dev.intrepid.fuzzing.faults;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share a file are killed one after the other, and their heaps are full. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomKillsTest {

  @TempDir private Path folder;
  private int lives;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void nothing_is_lost_when_processes_are_killed_and_their_heaps_are_full() throws Exception {
    Seeds.each(
        "kills",
        0.5,
        seed -> {
          Path file = folder.resolve(++lives + ".db");
          try (Storage storage = Storage.sqlite(file)) {
            RandomKills.live(
                storage, "sqlite:" + file, Path.of(file + ".err"), seed, 4, (none, random) -> {});
          }
        });
  }
}
