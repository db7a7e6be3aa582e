package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MisuseTest {

  private static final App GREETER = new Greeter("kept:misuse");

  @Test
  void a_misspelled_command() {
    assertMisuse(
        Run.of("evnts"),
        "./intrepid: There is no command evnts. Did you mean events?",
        "Help: ./intrepid --help");
  }

  @Test
  void a_misspelled_app() {
    assertMisuse(
        Run.with(GREETER, "run", "greter"),
        "./intrepid: There is no app greter. Did you mean greeter?",
        "Help: ./intrepid run --help");
  }

  @Test
  void an_app_that_is_not_there_is_answered_with_those_that_are() {
    assertMisuse(
        Run.with(GREETER, "run", "x"),
        "./intrepid: There is no app x. There is greeter.",
        "Help: ./intrepid run --help");
  }

  @Test
  void a_misspelled_option() {
    assertMisuse(
        Run.of("events", "--limt", "3"),
        "./intrepid: There is no option --limt. Did you mean --limit?",
        "Help: ./intrepid events --help");
  }

  @Test
  void a_word_that_resembles_nothing() {
    assertMisuse(
        Run.of("zebra"),
        "./intrepid: There is no command zebra. There are catalog, events, list, lock, memos, parked,"
            + " repo, run, status and subscriptions.",
        "Help: ./intrepid --help");
  }

  @Test
  void no_command() {
    assertMisuse(
        Run.of(),
        "./intrepid: Say what to do: list, catalog, run, events, memos, status, subscriptions,"
            + " parked, repo or lock.");
  }

  @Test
  void no_app() {
    assertMisuse(Run.with(GREETER, "run"), "./intrepid: Say which app to run: greeter.");
  }

  @Test
  void a_required_option_is_missing() {
    assertMisuse(
        Run.with(GREETER, "run", "greeter"),
        "./intrepid: --name NAME is required.",
        "Help: ./intrepid run greeter --help");
  }

  @Test
  void an_option_without_its_value() {
    assertMisuse(
        Run.of("events", "--limit"),
        "./intrepid: --limit needs a value: --limit N.",
        "Help: ./intrepid events --help");
  }

  @Test
  void a_number_that_is_none() {
    assertMisuse(
        Run.of("events", "--after", "soon"),
        "./intrepid: --after is a whole number, not soon.",
        "Help: ./intrepid events --help");
  }

  @Test
  void a_number_that_is_too_large() {
    assertMisuse(
        Run.of("events", "--limit", "99999999999999999999"),
        "./intrepid: --limit is a whole number, not 99999999999999999999, which is beyond"
            + " 9223372036854775807.",
        "Help: ./intrepid events --help");
  }

  @Test
  void a_value_for_an_option_that_has_none() {
    assertMisuse(
        Run.of("events", "--json=no"),
        "./intrepid: --json takes no value.",
        "Help: ./intrepid events --help");
  }

  @Test
  void an_option_twice() {
    assertMisuse(
        Run.of("events", "--limit", "1", "--limit", "2"),
        "./intrepid: Say --limit once.",
        "Help: ./intrepid events --help");
  }

  @Test
  void an_option_in_the_place_of_a_value() {
    assertMisuse(
        Run.of("events", "--limit", "--json"),
        "./intrepid: --limit needs a value: --limit N.",
        "Help: ./intrepid events --help");
  }

  @Test
  void a_negative_limit() {
    assertMisuse(
        Run.of("memos", "--limit=-1", "--repo", "kept:misuse"),
        "./intrepid: --limit is 0 or more, not -1.");
  }

  @Test
  void both_a_stream_and_a_topic() {
    assertMisuse(
        Run.of("events", "--stream", "a", "--topic", "b/*"),
        "./intrepid: Say --stream or --topic, not both.",
        "Help: ./intrepid events --help");
  }

  @Test
  void an_argument_that_the_locale_lacks() {
    // What the JVM makes of bytes that are no characters of its locale.
    Run run = Run.with(GREETER, "run", "greeter", "--name", "J\ufffd\ufffdrgen");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: The argument \"J\ufffd\ufffdrgen\" has characters that the locale of"
                + " this process lacks: start it with one that has them, such as LC_ALL=C.UTF-8.");
  }

  @Test
  void a_repo_that_is_not_there_is_not_created() {
    Run first = Run.of("events", "--repo", "kept:nobody");
    Run second = Run.of("memos", "--repo", "kept:nobody");

    assertThat(List.of(first.exitCode(), second.exitCode())).containsOnly(1);
    assertThat(second.err())
        .isEqualTo(
            "./intrepid: There is nothing at kept:nobody: no repo is there yet."
                + System.lineSeparator());
  }

  @Test
  void an_address_that_no_adapter_takes() {
    Run run = Run.of("events", "--repo", "postgres:shop");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains("postgres:shop", "kept:NAME", "memory:");
  }

  @Test
  void an_address_of_a_misspelt_kind() {
    Run run = Run.of("events", "--repo", "kep:shop");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No repo can be opened at \"kep:shop\": the adapters on the class path take"
                + " kept:NAME or memory:. Did you mean kept:shop?");
  }

  @Test
  void a_repo_that_is_seen_by_its_program_alone() {
    Run run = Run.of("status", "--repo", "memory:");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: A repo in memory is seen by its program alone: name one that lasts, such as"
                + " sqlite:shop.db.");
  }

  @Test
  void a_file_without_the_kind_of_repo() {
    Run run = Run.of("events", "--repo", "shop.db");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No repo can be opened at \"shop.db\": the adapters on the class path take"
                + " kept:NAME or memory:. To keep one in a file, add intrepid-sqlite as a"
                + " dependency and write sqlite:shop.db.");
  }

  @Test
  void a_folder_that_is_missing(@TempDir Path folder) {
    Path missing = folder.resolve("shpo");

    Run run = Run.of("events", "--repo", "kept:" + missing.resolve("shop"));

    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: There is nothing at kept:"
                + missing
                + "/shop: there is no folder "
                + missing
                + ".");
    assertThat(missing).doesNotExist();
  }

  @Test
  void nothing_to_read_anywhere() {
    Run run = Run.with(new Greeter("kept:never-run"), "events");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: There is nothing to read yet: run an app first (./intrepid list),"
                + " or say --repo.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo", "json", "verbose", "help", "twice"})
  void an_option_of_an_app_that_is_there_already(String name) {
    AppOption twice = AppOption.optional("twice", "N", "Said twice.");
    App app =
        new FunctionApp(List.of(twice, AppOption.optional(name, "N", "Also there.")), launch -> {});

    Run run = Run.with(app, "list");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: An app has each option once, and none of those that every app has; give it"
                + " another name (option: --"
                + name
                + ", app: function).");
  }

  @Test
  void two_apps_of_one_name() {
    Run run = Run.with(List.of(GREETER, new Greeter("kept:other")), "list");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Two apps have one name", "greeter");
  }

  private static void assertMisuse(Run run, String... lines) {
    assertThat(run.errLines()).containsExactly(lines);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
