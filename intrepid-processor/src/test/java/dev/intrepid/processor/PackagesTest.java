package dev.intrepid.processor;

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

/** Packages of the processor import each other in one direction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final Path ROOT = Path.of("src", "main", "java", "dev", "intrepid", "processor");
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^import (?:static )?dev\\.intrepid\\.processor\\.([a-z]+)\\.[A-Z]");

  /** Which packages each one may import besides itself; the entry may import all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "report", Set.of(),
          "model", Set.of("report"),
          "read", Set.of("model", "report"),
          "check", Set.of("model", "report"),
          "write", Set.of("model", "read", "report"),
          "catalog", Set.of("model", "read", "report"),
          "lock", Set.of("catalog", "model", "read", "report"));

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (Path source : sources()) {
      String own = ROOT.relativize(source.getParent()).toString();
      if (own.isEmpty()) {
        continue;
      }
      assertThat(MAY_IMPORT).as("packages that are known").containsKey(own);

      Set<String> imported = imported(source);
      imported.remove(own);
      assertThat(MAY_IMPORT.get(own)).as("what %s may import", source).containsAll(imported);
    }
  }

  @Test
  void each_one_has_a_description() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  private static Set<String> imported(Path source) throws IOException {
    Set<String> imported = new TreeSet<>();
    IMPORTED
        .matcher(Files.readString(source))
        .results()
        .forEach(found -> imported.add(found.group(1)));
    return imported;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
