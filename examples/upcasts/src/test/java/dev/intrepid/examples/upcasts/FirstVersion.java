package dev.intrepid.examples.upcasts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The shop as it was first, compiled and run as a program of its own. */
final class FirstVersion {

  private static final Path SOURCES = Path.of("src", "test", "old", "shop");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path classes;

  private FirstVersion(Path classes) {
    this.classes = classes;
  }

  static FirstVersion compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-d",
            classes.toString(),
            "-cp",
            libraries(),
            "-processorpath",
            CLASS_PATH,
            "-processor",
            "dev.intrepid.processor.IntrepidProcessor");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> sources = Files.list(SOURCES)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources.sorted().toList()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
    return new FirstVersion(classes);
  }

  /** Stores what the first version stores. */
  void run(String repo) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = classes + File.pathSeparator + libraries();
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "shop.FirstShop",
                repo)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** All but the classes of this module, which are those of today. */
  private static String libraries() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.of(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(here))
        .collect(joining(File.pathSeparator));
  }
}
