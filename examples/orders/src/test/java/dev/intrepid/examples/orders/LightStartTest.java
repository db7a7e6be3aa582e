package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists the classes that a program loads which starts, handles one message, and ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LightStartTest {

  /** What an app needs only if it maps types, computes memos, or is run by commands. */
  private static final List<String> HEAVY =
      List.of("tools.jackson.databind.", "com.github.benmanes.", "picocli.", "me.tongfei.");

  private static final String EXAMPLES = "dev.intrepid.examples.";
  private static final String DRIVER = "org.sqlite.core.NativeDB";

  /** How the driver learns which library it needs. */
  private static final String CHOOSES = "org.sqlite.util.OSInfo";

  @TempDir private Path folder;

  @Test
  void a_start_in_memory_loads_no_class_of_what_it_does_not_use() throws Exception {
    List<String> loaded = loaded("memory:");
    assertThat(loaded.contains("dev.intrepid.Intrepid")).isTrue();
    assertThat(beginning(loaded, HEAVY)).isEmpty();
    assertThat(beginning(loaded, List.of("java.util.regex.Matcher", "org.sqlite."))).isEmpty();
  }

  @Test
  void a_start_in_memory_links_no_lambda_of_the_runtime() throws Exception {
    assertLinksNoLambda(loaded("memory:"));
  }

  @Test
  void a_start_on_sqlite_links_no_lambda_of_the_runtime_and_the_repo() throws Exception {
    assertLinksNoLambda(loaded("sqlite:" + folder.resolve("shop.db")));
  }

  private static void assertLinksNoLambda(List<String> loaded) {
    List<String> lambdas =
        beginning(loaded, List.of("dev.intrepid.")).stream()
            .filter(name -> name.contains("$$Lambda") && !name.startsWith(EXAMPLES))
            .toList();
    assertThat(lambdas).as("a class each: write a loop, or a class with a name").isEmpty();
  }

  @Test
  void a_start_compares_and_hashes_no_record_since_the_jvm_writes_the_code_for_that_then()
      throws Exception {
    List<String> loaded = loaded("sqlite:" + folder.resolve("shop.db"));
    assertThat(beginning(loaded, List.of("java.lang.runtime.ObjectMethods"))).isEmpty();
  }

  @Test
  void a_start_has_no_name_hashed_by_a_provider_of_the_jdk() throws Exception {
    assertThat(beginning(loaded("memory:"), List.of("sun.security.provider.MD5"))).isEmpty();
  }

  @Test
  void a_start_makes_no_pool_of_threads_to_learn_its_process_id() throws Exception {
    assumeTrue(Files.isSymbolicLink(Path.of("/proc/self")), "it is not there to be read");
    assertThat(beginning(loaded("memory:"), List.of("java.lang.ProcessHandleImpl"))).isEmpty();
  }

  @Test
  void a_start_on_sqlite_loads_no_class_of_what_it_does_not_use() throws Exception {
    List<String> loaded = loaded("sqlite:" + folder.resolve("shop.db"));
    assertThat(loaded.contains(DRIVER)).isTrue();
    assertThat(beginning(loaded, HEAVY)).isEmpty();
  }

  @Test
  void a_later_start_on_sqlite_unpacks_no_library_and_runs_no_process() throws Exception {
    loaded("sqlite:" + folder.resolve("first.db"));
    List<String> loaded = loaded("sqlite:" + folder.resolve("second.db"));
    assertThat(loaded.contains(DRIVER)).isTrue();
    assertThat(beginning(loaded, List.of("org.sqlite.util.ProcessRunner", CHOOSES))).isEmpty();
  }

  @Test
  void a_start_on_sqlite_without_a_cache_leaves_the_library_to_the_driver() throws Exception {
    Files.writeString(folder.resolve("cache"), "a file where a folder should be");
    List<String> loaded = loaded("sqlite:" + folder.resolve("shop.db"));
    assertThat(loaded.contains(DRIVER)).isTrue();
    assertThat(loaded.contains(CHOOSES)).isTrue();
  }

  private static List<String> beginning(List<String> names, List<String> prefixes) {
    return names.stream().filter(name -> prefixes.stream().anyMatch(name::startsWith)).toList();
  }

  /** The names of the classes loaded. */
  private List<String> loaded(String address) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "classes", ".log");
    Path output = Files.createTempFile(folder, "output", ".log");
    ProcessBuilder process =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                // As the script does: later JDKs warn of the library that sqlite-jdbc loads.
                "--enable-native-access=ALL-UNNAMED",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                FirstReceipt.class.getName(),
                address));
    process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    int code = process.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    assertThat(code).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).endsWith("The receipt was sent." + System.lineSeparator());
    return names(log);
  }

  private static List<String> names(Path log) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<String> lines = Files.lines(log)) {
      for (String line : (Iterable<String>) lines::iterator) {
        int source = line.indexOf(" source: ");
        if (source > 0) {
          names.add(line.substring(line.lastIndexOf(' ', source - 1) + 1, source));
        }
      }
    }
    return names;
  }
}
