package dev.intrepid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.testkit.Controls;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script that starts the launcher, in a checkout of its own, with a Maven that builds nothing.
 */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a Unix shell")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartScriptTest {

  private static final Path SCRIPT = Path.of("..", "..", "intrepid");

  /** Everything that the script calls, but flock. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "cat",
          "cut",
          "date",
          "dirname",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "stty",
          "touch");

  /** Says when it begins and ends, and waits in between until it may go on. */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo begun >> maven
      until [ -f go-on ]; do sleep 0.05; done
      for argument in "$@"; do
        case $argument in -Dlauncher.lib=*) mkdir -p "${argument#*=}" ;; esac
      done
      echo ended >> maven
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        -version) echo 'openjdk version "17.0.1"' >&2 ;;
        *TrialServer*schem=*) echo "intrepid: did you mean schema?" >&2; exit 2 ;;
        *TrialServer*) echo postgresql://postgres@localhost:5/postgres ;;
        *) echo "$*" ;;
      esac
      """;

  @TempDir Path checkout;
  private final List<Started> started = new ArrayList<>();

  @BeforeEach
  void fill() throws IOException {
    Files.copy(SCRIPT, checkout.resolve("intrepid"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    tool("tools/mvn", MAVEN);
    tool("jdk/bin/java", JAVA);
    for (String tool : TOOLS) {
      tool("tools/" + tool, "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
    }
  }

  /** Also after a failure, none of them goes on. */
  @AfterEach
  void end() throws Exception {
    if (!Files.exists(goOn())) {
      letMavenGoOn();
    }
    for (Started one : started) {
      one.process().destroy();
      one.process().waitFor();
    }
  }

  private void tool(String name, String script) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path onPath(String tool) {
    return Stream.of(path().split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " on the path"));
  }

  private static String path() {
    return System.getenv("PATH");
  }

  private record Started(Process process, Path out, Path err) {
    String said() {
      return read(out);
    }

    String told() {
      return read(err);
    }

    void awaitEnd(int code) throws InterruptedException {
      assertThat(process.waitFor(Controls.SOON.toSeconds(), TimeUnit.SECONDS)).as(told()).isTrue();
      assertThat(process.exitValue()).as(told()).isEqualTo(code);
    }

    void awaitOk() throws InterruptedException {
      awaitEnd(0);
      assertThat(read(out)).contains("--repo postgresql://postgres@localhost:5/postgres");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Started start(String path) throws IOException {
    return start(path, "postgresql:embedded");
  }

  private Started start(String path, String address) throws IOException {
    return startAs("intrepid", path, address);
  }

  private Started startAs(String script, String path, String address) throws IOException {
    Path out = Files.createTempFile(checkout, "out", "");
    Path err = Files.createTempFile(checkout, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder("bash", script, "status", "--repo", address)
            .directory(checkout.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", path);
    builder.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
    Started one = new Started(builder.start(), out, err);
    started.add(one);
    return one;
  }

  private String withoutFlock() {
    return checkout.resolve("tools").toString();
  }

  private void letMavenGoOn() throws IOException {
    Files.createFile(goOn());
  }

  private Path goOn() {
    return checkout.resolve("go-on");
  }

  private List<String> runsOfMaven() throws IOException {
    return Files.readAllLines(checkout.resolve("maven"), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_several_at_once_one_builds_and_the_others_wait_and_say_so(boolean isOnWholePath)
      throws Exception {
    String path = withoutFlock() + (isOnWholePath ? File.pathSeparator + path() : "");
    for (int i = 0; i < 3; i++) {
      start(path);
    }
    while (started.stream().filter(one -> one.told().contains("Waiting for ")).count() < 2) {
      Thread.sleep(10); // the test has a limit
    }
    letMavenGoOn();
    for (Started one : started) {
      one.awaitOk();
    }

    assertThat(runsOfMaven()).containsExactly("begun", "ended", "begun", "ended");
    assertThat(started).filteredOn(one -> one.told().contains("Building Intrepid")).hasSize(1);
    assertThat(started).filteredOn(one -> one.told().contains("Fetching a PostgreSQL")).hasSize(1);
  }

  @Test
  void the_turn_of_a_process_that_was_killed_ends() throws Exception {
    Process killed = new ProcessBuilder("true").start();
    killed.waitFor();
    Path builds = Files.createDirectories(checkout.resolve("target/launcher"));
    Path turn = builds.resolve("turn");
    Files.createSymbolicLink(turn, Path.of(Long.toString(killed.pid())));
    letMavenGoOn();

    Started next = start(withoutFlock());
    next.awaitOk();

    assertThat(next.told()).doesNotContain("Waiting for");
    assertThat(Files.isSymbolicLink(turn)).isFalse();
  }

  @Test
  void a_place_with_spaces_is_told_as_a_shell_takes_it() throws Exception {
    Files.createSymbolicLink(checkout.resolve("my & shop"), Path.of("intrepid"));
    letMavenGoOn();

    Started there = startAs("my & shop", withoutFlock(), "sqlite:shop.db");
    there.awaitEnd(0);

    assertThat(there.said()).contains("-Dintrepid.command=my\\ \\&\\ shop ");
  }

  @Test
  void a_misspelt_address_is_answered_with_the_right_one_and_nothing_is_fetched() throws Exception {
    letMavenGoOn();

    Started misspelt = start(withoutFlock(), "postgresql:embeded");
    misspelt.awaitEnd(1);

    assertThat(misspelt.told())
        .contains(
            "intrepid: postgresql:embeded is no address: did you mean postgresql:embedded, or"
                + " postgresql://USER@HOST/DATABASE?");
    assertThat(misspelt.told()).doesNotContain("Fetching");
  }

  @Test
  void an_option_that_is_refused_ends_it_with_what_the_adapter_says_alone() throws Exception {
    letMavenGoOn();

    Started refused = start(withoutFlock(), "postgresql:embedded?schem=moved");
    refused.awaitEnd(1);

    assertThat(refused.told()).endsWith("intrepid: did you mean schema?\n");
  }
}
