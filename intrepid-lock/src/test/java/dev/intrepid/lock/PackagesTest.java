package dev.intrepid.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Packages of the lock import each other in one direction. The facts of {@code dev.intrepid.lock}
 * itself are everybody's, and it is the door to all others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final Path ROOT = Path.of("src", "main", "java", "dev", "intrepid", "lock");
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^import (?:static )?dev\\.intrepid\\.lock\\.([a-z]+)\\.[A-Z]");

  /** Which others each package may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "name", Set.of(),
          "text", Set.of(),
          "diff", Set.of("name", "text"),
          "handler", Set.of("name"));

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (String own : MAY_IMPORT.keySet()) {
      for (Path source : sources(ROOT.resolve(own))) {
        Set<String> imported = imported(source);
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
  void the_door_has_nothing_but_what_tools_call() throws IOException {
    for (Path source : sources(ROOT)) {
      if (!source.endsWith("package-info.java")) {
        assertThat(Files.readString(source)).as("%s", source).containsPattern("(?m)^public ");
      }
    }
  }

  private static Set<String> imported(Path source) throws IOException {
    Set<String> imported = new TreeSet<>();
    IMPORTED
        .matcher(Files.readString(source))
        .results()
        .forEach(found -> imported.add(found.group(1)));
    return imported;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
