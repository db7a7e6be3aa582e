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
 * what it has counted is right. A build takes the same few sequences each time; {@code
 * -Drelease.sequences=2000} takes more, {@code -Drelease.seed=N} begins with another one. The
 * sources of a sequence that fails stay below {@code target/releases}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomReleasesTest {

  private static final int SEQUENCES = Integer.getInteger("release.sequences", 30);
  private static final long FIRST = Long.getLong("release.seed", 1);

  @Test
  void no_change_makes_what_was_counted_silently_wrong() throws Exception {
    for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      Path folder = Path.of("target", "releases", "seed-" + seed).toAbsolutePath();
      delete(folder);
      Files.createDirectories(folder);
      Sequence sequence = new Sequence(seed, folder);
      try {
        sequence.run();
      } catch (Exception | AssertionError e) {
        throw new AssertionError(text(seed, folder, sequence), e);
      }
      delete(folder);
    }
  }

  private static String text(long seed, Path folder, Sequence sequence) {
    return "-Drelease.sequences=1 -Drelease.seed=%d, %s%n%s"
        .formatted(seed, folder, String.join("\n", sequence.story()));
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
