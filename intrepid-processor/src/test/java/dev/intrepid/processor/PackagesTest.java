package dev.intrepid.processor;

import static java.util.Map.entry;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
      Pattern.compile("(?m)^import (?:static )?dev\\.intrepid\\.processor\\.([a-z.]+)\\.[A-Z]");

  /** Each package of models may import those before it, and none that comes after it. */
  private static final List<String> MODELS_FROM_BELOW =
      List.of(
          "report",
          "model.type",
          "model.uri",
          "model.json",
          "model.record",
          "model.method",
          "model");

  /** Which packages each other one may import besides itself and the models; the entry all. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("read", Set.of()),
          entry("read.json", Set.of("read")),
          entry("read.record", Set.of("read", "read.json")),
          entry("read.method", Set.of("read", "read.json", "read.record")),
          entry("check", Set.of()),
          entry("check.record", Set.of("check")),
          entry("check.json", Set.of("check")),
          entry("check.upcast", Set.of("check")),
          entry("check.subscriber", Set.of("check")),
          entry("check.handler", Set.of("check")),
          entry("check.memo", Set.of("check", "check.handler")),
          entry("check.compilation", Set.of("check", "check.record")),
          entry("write", Set.of()),
          entry("write.record", Set.of("write")),
          entry("write.method", Set.of("write", "write.record")),
          entry("write.registry", Set.of("write", "write.method", "read")),
          entry("catalog", Set.of("read")),
          entry("lock", Set.of("catalog", "read")));

  /** Packages of more types than this are split. */
  private static final int MOST_TYPES = 25;

  @Test
  void each_one_imports_what_is_below_it_alone() throws IOException {
    for (Path source : sources()) {
      String own = packageOf(source);
      if (!own.isEmpty()) {
        Set<String> imported = imported(source);
        imported.remove(own);
        assertThat(mayImport(own)).as("what %s may import", source).containsAll(imported);
      }
    }
  }

  @Test
  void each_one_has_few_types() throws IOException {
    Map<String, Long> files =
        sources().stream().collect(groupingBy(PackagesTest::packageOf, TreeMap::new, counting()));

    assertThat(files.keySet()).as("packages that are known").containsAll(MODELS_FROM_BELOW);
    assertThat(files)
        .as("packages with at most %s types and a package-info", MOST_TYPES)
        .allSatisfy((own, many) -> assertThat(many).as(own).isLessThanOrEqualTo(MOST_TYPES + 1));
  }

  @Test
  void each_one_has_a_description() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  private static Set<String> mayImport(String own) {
    int height = MODELS_FROM_BELOW.indexOf(own);
    if (height >= 0) {
      return Set.copyOf(MODELS_FROM_BELOW.subList(0, height));
    }
    assertThat(MAY_IMPORT).as("packages that are known").containsKey(own);
    Set<String> others = new TreeSet<>(MAY_IMPORT.get(own));
    others.addAll(MODELS_FROM_BELOW);
    return others;
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
