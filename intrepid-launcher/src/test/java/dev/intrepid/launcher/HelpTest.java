package dev.intrepid.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewritten by {@code -Dgolden.update}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

  private static final Path GOLDENS = Path.of("src/test/resources/launcher");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "list",
        "catalog",
        "run",
        "run greeter",
        "events",
        "memos",
        "memos list",
        "memos view",
        "memos evict",
        "memos stats",
        "status",
        "subscriptions",
        "subscriptions pause",
        "subscriptions resume",
        "subscriptions rewind",
        "subscriptions rebuild",
        "subscriptions adopt",
        "subscriptions retire",
        "parked",
        "parked list",
        "parked show",
        "parked retry",
        "parked skip",
        "parked drop",
        "repo",
        "repo backup",
        "repo copy",
        "repo verify",
        "repo ddl",
        "lock",
        "lock diff"
      })
  void help_is_as_it_was_agreed_on(String command) throws IOException {
    String[] args = (command + " --help").trim().split(" ");

    Run run = Run.with(new Greeter("kept:greeter"), args);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(golden(command, run.out()));
  }

  @Test
  void the_version_is_told() {
    Run run = Run.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0)).matches("Intrepid [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(run.outLines().get(1)).isEqualTo("Java " + Runtime.version());
  }

  private static String golden(String command, String actual) throws IOException {
    String name = command.isEmpty() ? "intrepid" : command.replace(' ', '-');
    Path golden = GOLDENS.resolve(name + ".help.txt");
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, actual, UTF_8);
    }
    assertThat(golden).as("the golden file, written by -Dgolden.update").exists();
    return Files.readString(golden, UTF_8);
  }
}
