package dev.intrepid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Packages of the runtime import each other in one direction. The words of {@code dev.intrepid}
 * itself are everybody's, and it is the door to all others.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path ROOT = SOURCES.resolve(Path.of("dev", "intrepid"));
  private static final Pattern IMPORTED =
      Pattern.compile("(?m)^import (?:static )?dev\\.intrepid\\.([a-z.]+)\\.[A-Z]");

  /** Each package may import those before it, and none that comes after it. */
  private static final List<String> FROM_BELOW =
      List.of(
          "annotations",
          "concurrent",
          "service",
          "json.text",
          "json",
          "repo",
          "exception",
          "repo.adapter",
          "repo.memory",
          "subscription",
          "engine.worker",
          "subscription.worker",
          "engine.publish",
          "codegen",
          "engine.stored",
          "engine.member",
          "control",
          "compute",
          "engine.catalog",
          "engine.decode",
          "engine.state",
          "engine.step",
          "engine.delivery",
          "engine.keeper",
          "engine.release",
          "engine.subscriber",
          "engine.replay",
          "engine");

  /** Siblings on one height: the guards of a start know nothing of how pages are delivered. */
  private static final Set<String> GUARDS = Set.of("engine.keeper", "engine.release");

  /** Packages of more types than this are split. */
  private static final int MOST_TYPES = 25;

  /** The contract of repos stays whole. */
  private static final Set<String> LARGE = Set.of("repo");

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (Path source : sources()) {
      String own = packageOf(source);
      if (own.isEmpty()) {
        continue;
      }
      assertThat(FROM_BELOW).as("packages that are known").contains(own);

      assertThat(FROM_BELOW.subList(0, FROM_BELOW.indexOf(own) + 1))
          .as("what %s may import", source)
          .containsAll(imported(source));
    }
  }

  @Test
  void what_decides_about_a_start_delivers_nothing() throws IOException {
    for (Path source : sources()) {
      if (GUARDS.contains(packageOf(source))) {
        assertThat(imported(source))
            .as("what %s imports", source)
            .doesNotContain("engine.step", "engine.delivery");
      }
    }
  }

  @Test
  void each_one_has_few_types_but_the_contract() throws IOException {
    try (Stream<Path> folders = Files.walk(ROOT)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        if (!LARGE.contains(ROOT.relativize(folder).toString())) {
          assertThat(sources().stream().filter(file -> folder.equals(file.getParent())))
              .as("the files of %s and its package-info", folder)
              .hasSizeLessThanOrEqualTo(MOST_TYPES + 1);
        }
      }
    }
  }

  @Test
  void each_one_has_a_description() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  private static String packageOf(Path source) {
    return ROOT.relativize(source.getParent()).toString().replace(File.separatorChar, '.');
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
