package dev.intrepid.repo.sqlite.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which library of SQLite a JVM loads. Of two, one for the driver's classes and one more, each has
 * some of the methods, and the JVM dies.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DriverLibraryTest {

  @TempDir private Path home;
  private Path cache;
  private Path temporary;

  @BeforeEach
  void make_folders() throws IOException {
    assumeTrue(DriverUse.isKnown(), "this system does not tell which libraries are loaded");
    cache = home.resolve("cache");
    temporary = Files.createDirectory(home.resolve("temporary"));
  }

  @Test
  void a_repo_loads_the_library_of_the_cache() throws Exception {
    assertThat(libraries("repo-first")).hasSize(1).allMatch(this::isOfCache);
  }

  @Test
  void a_repo_takes_the_library_that_the_driver_has_loaded_before() throws Exception {
    assertThat(libraries("driver-first")).hasSize(1).noneMatch(this::isOfCache);
  }

  @Test
  void threads_that_use_the_driver_and_the_repo_at_once_load_one() throws Exception {
    assertThat(libraries("at-once")).hasSize(1);
  }

  @Test
  void the_driver_of_a_second_class_loader_loads_one_that_it_unpacks() throws Exception {
    List<String> libraries = libraries("two-loaders");
    assertThat(libraries).hasSize(2);
    assertThat(libraries).filteredOn(this::isOfCache).hasSize(1);
    assertThat(libraries).filteredOn(path -> path.startsWith(temporary.toString())).hasSize(1);
  }

  @Test
  void a_driver_that_class_loaders_share_loads_the_library_of_the_cache() throws Exception {
    assertThat(libraries("shared-driver")).hasSize(1).allMatch(this::isOfCache);
  }

  @Test
  void a_library_that_a_user_names_is_the_one() throws Exception {
    libraries("repo-first");
    Path named = Files.createDirectory(home.resolve("named"));
    Path library = Path.of(libraries("repo-first").get(0));
    Files.copy(library, named.resolve(library.getFileName()));

    assertThat(libraries("repo-first", "-Dorg.sqlite.lib.path=" + named))
        .containsExactly(named.resolve(library.getFileName()).toString());
  }

  @Test
  void a_library_that_must_not_be_executed_is_left_to_the_driver() throws Exception {
    Path library = Path.of(libraries("repo-first").get(0));
    assumeTrue(library.toFile().setExecutable(false), "this file system has no permissions");

    assertThat(libraries("repo-first"))
        .hasSize(1)
        .allMatch(path -> path.startsWith(temporary.toString()));
  }

  @Test
  void a_library_that_can_be_unpacked_nowhere_is_refused_with_the_way_out() throws Exception {
    Path file = Files.createFile(home.resolve("file"));
    cache = file.resolve("cache");
    temporary = file;

    assertThat(libraries("refusal"))
        .containsExactly(
            "The library of SQLite cannot be loaded. The driver unpacks it into a folder in which"
                + " this user must be allowed to write and to execute files: name one by"
                + " -Dorg.sqlite.tmpdir; the driver's log says what it met (folder: "
                + file
                + ").");
  }

  @Test
  void a_machine_that_the_driver_has_no_library_for_is_refused_with_the_way_out() throws Exception {
    assertThat(libraries("refusal", "-Dorg.sqlite.osinfo.architecture=vax"))
        .containsExactly(
            "The driver of SQLite brings no library for this kind of machine: name one that was"
                + " built for it by -Dorg.sqlite.lib.path and -Dorg.sqlite.lib.name (it looked for"
                + " /org/sqlite/native/Linux/vax/libsqlitejdbc.so).");
  }

  private boolean isOfCache(String path) {
    return path.startsWith(cache.toString());
  }

  /** The files of the libraries that a JVM has loaded at its end, or why it has loaded none. */
  private List<String> libraries(String order, String... options) throws Exception {
    Path files = Files.createTempDirectory(home, "files");
    Path output = Files.createTempFile(home, "output", ".log");
    Path errors = Files.createTempFile(home, "errors", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:-CreateCoredumpOnCrash"));
    command.add("-XX:ErrorFile=" + home.resolve("crash.log"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), DriverUse.class.getName(), order, files.toString()));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("XDG_CACHE_HOME", cache.toString());
    int code =
        process.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
    assertThat(code).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output, UTF_8);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
