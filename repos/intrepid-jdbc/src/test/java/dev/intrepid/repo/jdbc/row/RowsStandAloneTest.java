package dev.intrepid.repo.jdbc.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowsStandAloneTest {

  private static final Path ROOT = Path.of("src/main/java/dev/intrepid/repo/jdbc");

  @Test
  void what_rows_look_like_depends_on_nothing_else_of_this_module() throws IOException {
    assertThat(imports(ROOT)).anyMatch(line -> line.startsWith("import dev.intrepid.repo.jdbc."));

    assertThat(imports(ROOT.resolve("row")))
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("import dev.intrepid.repo.jdbc."));
  }

  private static List<String> imports(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(RowsStandAloneTest::lines)
          .map(line -> line.replace("import static ", "import "))
          .filter(line -> line.startsWith("import "))
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
