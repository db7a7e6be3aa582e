package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

/** Packages of the processor call each other in one direction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

  private static final String ROOT = "dev.intrepid.processor";
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern NAMED = Pattern.compile("\\bdev\\.intrepid\\.processor(\\.[a-z]+)*");

  /** Which packages each one may name besides itself. */
  private static final Map<String, Set<String>> MAY_CALL =
      Map.of(ROOT, Set.of(ROOT + ".report"), ROOT + ".report", Set.of());

  @Test
  void each_one_calls_what_is_below_it_alone() throws IOException {
    for (Path source : sources()) {
      String own =
          SOURCES.relativize(source.getParent()).toString().replace(File.separatorChar, '.');

      assertThat(MAY_CALL).as("packages that are known").containsKey(own);

      Set<String> called = called(source);
      called.remove(own);
      assertThat(MAY_CALL.get(own)).as("what %s may call", source).containsAll(called);
    }
  }

  @Test
  void each_one_has_a_description() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  private static Set<String> called(Path source) throws IOException {
    Set<String> called = new TreeSet<>();
    NAMED.matcher(Files.readString(source)).results().forEach(name -> called.add(name.group()));
    return called;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
