package dev.intrepid.fuzzing.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Whatever its authors change from release to release, a program is refused with a sentence, or
 * what it has counted is right. A build takes the same few seeds each time; {@code
 * -Drelease.sequences=2000} takes more, {@code -Drelease.seed=N} begins with another one. The
 * sources of one that fails stay below {@code target/}, in a folder for each kind of search.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomReleasesTest {

  private static final Integer SEQUENCES = Integer.getInteger("release.sequences");
  private static final long FIRST = Long.getLong("release.seed", 1);

  @Test
  void no_change_makes_what_was_counted_silently_wrong() throws Exception {
    search("releases", 30, (seed, folder) -> new Sequence(seed, folder, false));
  }

  @Test
  void nor_do_two_releases_that_run_beside_each_other() throws Exception {
    search("rollouts", 15, (seed, folder) -> new Rollout(seed, folder, false));
  }

  @Test
  void nor_do_processes_that_are_killed_while_they_start_or_run() throws Exception {
    search("killed-releases", 6, (seed, folder) -> new Sequence(seed, folder, true));
    search("killed-rollouts", 4, (seed, folder) -> new Rollout(seed, folder, true));
  }

  private interface Searching {
    Search of(long seed, Path folder);
  }

  private static void search(String what, int inBuild, Searching searching) throws Exception {
    int number = SEQUENCES == null ? inBuild : SEQUENCES;
    for (long seed = FIRST; seed < FIRST + number; seed++) {
      Path folder = Path.of("target", what, "seed-" + seed).toAbsolutePath();
      delete(folder);
      Files.createDirectories(folder);
      Search search = searching.of(seed, folder);
      try {
        search.run();
      } catch (Exception | AssertionError e) {
        throw new AssertionError(text(seed, folder, search), e);
      }
      delete(folder);
    }
  }

  private static String text(long seed, Path folder, Search search) {
    return "-Drelease.sequences=1 -Drelease.seed=%d, %s%n%s"
        .formatted(seed, folder, String.join("\n", search.story()));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
