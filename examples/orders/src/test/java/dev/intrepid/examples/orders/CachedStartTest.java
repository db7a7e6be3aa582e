package dev.intrepid.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives the JVM the options that docs/running.md names, and looks where it has its classes from.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CachedStartTest {

  private static final Path DOCS = Path.of("..", "..", "docs", "running.md");

  /** From which JDK on the first of the two pairs of commands is to be used. */
  private static final int AHEAD_OF_TIME = 25;

  @TempDir private Path folder;

  @Test
  void the_commands_of_the_docs_load_an_app_from_a_cache() throws Exception {
    assumeTrue(run(List.of("-Xshare:on", "-version")).code() == 0, "this JVM shares no classes");
    List<String> options = options();
    List<String> program =
        List.of("-cp", classPath(), FirstReceipt.class.getName(), "sqlite:shop.db");
    Run first = run(concat(List.of(options.get(0)), program));
    assertThat(first.code()).as(first.output()).isZero();

    Run second = run(concat(List.of(options.get(1), "-Xlog:class+load"), program));
    assertThat(second.code()).as(second.output()).isZero();
    assertThat(second.output())
        .containsPattern("dev\\.intrepid\\.Intrepid source: shared objects file")
        .containsPattern("dev\\.intrepid\\.examples\\.orders\\.Billing source: shared objects file")
        .containsPattern("org\\.sqlite\\.core\\.NativeDB source: shared objects file");
  }

  /** The option that makes a cache, and the one that uses it, for this JDK. */
  private static List<String> options() throws IOException {
    List<String> all;
    try (Stream<String> lines = Files.lines(DOCS, UTF_8)) {
      all =
          lines
              .filter(line -> line.startsWith("java -XX:"))
              .map(line -> line.split(" ")[1])
              .toList();
    }
    assertThat(all).hasSize(4);
    return Runtime.version().feature() >= AHEAD_OF_TIME ? all.subList(0, 2) : all.subList(2, 4);
  }

  /** The class path of this test; a cache can only be made of classes in jars. */
  private String classPath() throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        jars.add(pack(path, folder.resolve("classes-" + jars.size() + ".jar")).toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
        packed.putNextEntry(new JarEntry(name));
        Files.copy(path, packed);
        packed.closeEntry();
      }
    }
    return jar;
  }

  private Run run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    Path output = Files.createTempFile(folder, "output", ".log");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    return new Run(code, Files.readString(output));
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private record Run(int code, String output) {}
}
