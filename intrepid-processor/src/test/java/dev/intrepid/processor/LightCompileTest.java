package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Most compilers are started, compile a few files, and end: what each has to load is their time.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LightCompileTest {

  /** A fifth of what there would be with lambdas and streams for every model and check. */
  private static final int MOST_LAMBDAS = 120;

  @TempDir private static Path folder;
  private static List<String> loaded = List.of();

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    loaded =
        loadedWith(
            "-processorpath",
            System.getProperty("java.class.path"),
            "-processor",
            IntrepidProcessor.class.getName(),
            "-Aintrepid.lock=off");
  }

  /** The classes that javac loads to compile the good program with these options. */
  private static List<String> loadedWith(String... options)
      throws IOException, InterruptedException {
    Path place = Files.createTempDirectory(folder, "compile");
    Path log = place.resolve("classes.log");
    Path output = place.resolve("output.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Xlog:class+load:file=" + log + "::filecount=0",
                "-d",
                Files.createDirectory(place.resolve("classes")).toString(),
                "-cp",
                ClassPath.TEXT));
    command.addAll(List.of(options));
    try (var sources = Files.list(Sources.RESOURCES.resolve("good").resolve("Orders"))) {
      sources.map(Path::toString).sorted().forEach(command::add);
    }
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(output)).isZero();
    return Files.readAllLines(log);
  }

  @Test
  void a_compile_links_few_lambdas_of_the_processor() {
    assertThat(loaded)
        .anyMatch(line -> line.contains(" " + IntrepidProcessor.class.getName() + " "))
        .filteredOn(line -> line.contains("dev.intrepid.processor.") && line.contains("$$Lambda"))
        .as("a class each: write a loop where every compile comes along")
        .hasSizeLessThanOrEqualTo(MOST_LAMBDAS);
  }

  @Test
  void a_compile_hashes_no_record_by_code_that_has_to_be_made_first()
      throws IOException, InterruptedException {
    assumeThat(loadedWith("-proc:none"))
        .as("later JDKs have records in javac itself")
        .noneMatch(LightCompileTest::isOfRecords);

    assertThat(loaded)
        .as("a record in a set or as a key: give it a hashCode, or use a text")
        .noneMatch(LightCompileTest::isOfRecords);
  }

  private static boolean isOfRecords(String line) {
    return line.contains(" java.lang.runtime.ObjectMethods ");
  }
}
