package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Packages import each other in one direction, and that of the repo is the door to all others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final String ROOT = PackagesTest.class.getPackageName();
  private static final Path SOURCES = Path.of("src/main/java", ROOT.split("\\."));

  /** Each package may import those before it, and none that comes after it. */
  private static final List<String> FROM_BELOW =
      List.of("address", "driver", "failure", "file", "connection", "read", "write", "maintenance");

  /** What users call, and nothing else: the other packages are not exported. */
  private static final Set<String> CALLED =
      Set.of("SqliteOptions", "SqliteRepo", "SqliteRepoProvider");

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (int height = 0; height < FROM_BELOW.size(); height++) {
      for (Path source : sources(SOURCES.resolve(FROM_BELOW.get(height)))) {
        assertThat(FROM_BELOW.subList(0, height + 1))
            .as("what %s may import", source)
            .containsAll(imported(source));
      }
    }
  }

  @Test
  void all_of_them_are_known_and_described() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).filter(folder -> !folder.equals(SOURCES)))
          .allMatch(folder -> Files.exists(folder.resolve("package-info.java")))
          .extracting(folder -> SOURCES.relativize(folder).toString())
          .containsExactlyInAnyOrderElementsOf(FROM_BELOW);
    }
  }

  @Test
  void what_users_call_is_all_that_is_public_at_the_door() throws IOException {
    assertThat(sources(SOURCES))
        .extracting(source -> source.getFileName().toString().replace(".java", ""))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(CALLED.stream(), Stream.of("package-info")).toList());
  }

  private static Set<String> imported(Path source) throws IOException {
    String begin = "import " + ROOT + ".";
    return Files.readAllLines(source).stream()
        .map(line -> line.replace("import static ", "import "))
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .map(name -> name.replaceAll("\\.?[A-Z].*", ""))
        .collect(Collectors.toSet());
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
