package dev.intrepid.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rewritten by {@code -Dgolden.update}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

  private static final Path ROOT = Path.of("..");
  private static final Path GOLDENS = Path.of("src/test/resources/launcher");

  /** A command in the list of another's help. */
  private static final Pattern LISTED = Pattern.compile("(?m)^ {2}([a-z]+) {2,}");

  @ParameterizedTest
  @MethodSource("commands")
  void help_is_as_it_was_agreed_on(String command) throws IOException {
    Run run = help(command);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(golden(command, run.out()));
  }

  @Test
  void every_golden_is_the_help_of_a_command() throws IOException {
    try (Stream<Path> goldens = Files.list(GOLDENS)) {
      assertThat(goldens.map(Path::getFileName))
          .containsExactlyInAnyOrderElementsOf(
              commands().stream().map(command -> Path.of(fileOf(command))).toList());
    }
  }

  /** Commands of apps are left out: those who write the app tell of them. */
  @ParameterizedTest
  @MethodSource("commandsOfOurs")
  void each_command_is_in_the_docs(String command) throws IOException {
    Pattern told = Pattern.compile("\\./intrepid " + command + "\\b");

    assertThat(told.matcher(docs()).find())
        .as("whether README.md or a page of docs/ has ./intrepid %s", command)
        .isTrue();
  }

  @Test
  void the_version_is_told() {
    Run run = Run.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0)).matches("Intrepid [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(run.outLines().get(1)).isEqualTo("Java " + Runtime.version());
  }

  @ParameterizedTest
  @CsvSource({
    "help, --help",
    "help events, events --help",
    "events --help, events --help",
    "help repo copy, repo copy --help",
    "repo help copy, repo copy --help",
    "repo help, repo --help",
    "help run greeter, run greeter --help",
    "version, --version",
  })
  void help_and_version_are_understood_as_words(String typed, String meant) {
    Run run = Run.with(new Greeter("kept:greeter"), typed.split(" "));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(Run.with(new Greeter("kept:greeter"), meant.split(" ")).out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"help evnts", "evnts --help", "evnts -h"})
  void help_of_a_command_that_does_not_exist_says_so(String typed) {
    Run run = Run.of(typed.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("./intrepid: There is no command evnts. Did you mean events?");
  }

  /** Every command there is, and at its beginning the one without a name. */
  static List<String> commands() {
    List<String> commands = new ArrayList<>();
    addWithin("", commands);
    return commands;
  }

  static List<String> commandsOfOurs() {
    return commands().stream()
        .filter(command -> !command.isEmpty() && !command.startsWith("run "))
        .toList();
  }

  private static String docs() throws IOException {
    StringBuilder docs = new StringBuilder(Files.readString(ROOT.resolve("README.md")));
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        docs.append(Files.readString(page));
      }
    }
    return docs.toString();
  }

  /** Adds a command and all that its help lists. */
  private static void addWithin(String command, List<String> commands) {
    commands.add(command);
    String help = help(command).out();
    int list = Math.max(help.indexOf("\nCommands:\n"), help.indexOf("\nApps:\n"));
    if (list >= 0) {
      LISTED
          .matcher(help.substring(list))
          .results()
          .forEach(listed -> addWithin((command + " " + listed.group(1)).trim(), commands));
    }
  }

  private static Run help(String command) {
    return Run.with(new Greeter("kept:greeter"), (command + " --help").trim().split(" "));
  }

  private static String fileOf(String command) {
    return (command.isEmpty() ? "intrepid" : command.replace(' ', '-')) + ".help.txt";
  }

  private static String golden(String command, String actual) throws IOException {
    Path golden = GOLDENS.resolve(fileOf(command));
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, actual, UTF_8);
    }
    assertThat(golden).as("the golden file, written by -Dgolden.update").exists();
    return Files.readString(golden, UTF_8);
  }
}
