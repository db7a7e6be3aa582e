package dev.intrepid.launcher;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Packages of the launcher import each other in one direction. What apps implement is everybody's,
 * and it is beside the main class, the door to all others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path ROOT = SOURCES.resolve(Path.of("dev", "intrepid", "launcher"));
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^import (?:static )?dev\\.intrepid\\.launcher\\.([a-z]+)\\.[A-Z]");

  /** Which others each package may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "output", Set.of(),
          "input", Set.of("output"),
          "catalog", Set.of(),
          "transfer", Set.of("output"),
          "memos", Set.of("input", "output"),
          "parked", Set.of("input", "output"),
          "repo", Set.of("input", "output", "transfer"),
          "subscriptions", Set.of("input", "output"),
          "command",
              Set.of("input", "output", "catalog", "memos", "parked", "repo", "subscriptions"));

  /** Packages of more types than this are split. */
  private static final int MOST_TYPES = 25;

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (String own : MAY_IMPORT.keySet()) {
      for (Path source : sources(ROOT.resolve(own))) {
        Set<String> imported = found(IMPORTED, source);
        imported.remove(own);
        assertThat(MAY_IMPORT.get(own)).as("what %s may import", source).containsAll(imported);
      }
    }
  }

  @Test
  void all_of_them_are_known_and_described() throws IOException {
    try (Stream<Path> folders = Files.walk(ROOT)) {
      assertThat(folders.filter(Files::isDirectory).filter(folder -> !folder.equals(ROOT)))
          .allMatch(folder -> Files.exists(folder.resolve("package-info.java")))
          .extracting(folder -> ROOT.relativize(folder).toString())
          .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }
  }

  @Test
  void each_one_has_few_types() throws IOException {
    for (String own : MAY_IMPORT.keySet()) {
      assertThat(sources(ROOT.resolve(own)))
          .as("the files of %s and its package-info", own)
          .hasSizeLessThanOrEqualTo(MOST_TYPES + 1);
    }
  }

  /** On the module path, it could not fill them in elsewhere; tests are on the class path. */
  @Test
  void each_one_with_options_is_open_to_picocli() throws IOException {
    Pattern options = Pattern.compile("(?m)^ *(@(?:Option|Parameters|Mixin|ArgGroup|Command))\\b");
    Pattern opened =
        Pattern.compile("opens dev\\.intrepid\\.launcher\\.([a-z]+) to\\s+info\\.picocli;");

    assertThat(found(opened, SOURCES.resolve("module-info.java")))
        .containsExactlyInAnyOrderElementsOf(
            MAY_IMPORT.keySet().stream().filter(own -> isFound(options, own)).toList());
  }

  private static boolean isFound(Pattern pattern, String own) {
    try {
      for (Path source : sources(ROOT.resolve(own))) {
        if (!found(pattern, source).isEmpty()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, Path source) throws IOException {
    return pattern
        .matcher(Files.readString(source))
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
