package dev.intrepid.fuzzing.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to an app, what it accepted is handled once, in order, and its status does not
 * lie.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomFaultsTest {

  @TempDir private Path folder;
  private int lives;

  @Test
  void nothing_is_lost_in_memory() throws Exception {
    Seeds.each("memory", 0.5, seed -> RandomLife.live(Storage.memory(), seed));
  }

  @Test
  void nothing_is_lost_on_sqlite() throws Exception {
    Seeds.each(
        "sqlite",
        0.5,
        seed -> RandomLife.live(Storage.sqlite(folder.resolve(++lives + ".db")), seed));
  }
}
