package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.IntrepidRepo;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunCommandTest {

  @Test
  void apps_are_listed() {
    Run run = Run.with(new Greeter("kept:listed"), "list");

    assertThat(run.outLines())
        .containsExactly(
            "APP      DESCRIPTION       REPO",
            "greeter  Greets somebody.  kept:listed",
            "",
            "Run one:  ./intrepid run APP");
  }

  @Test
  void apps_are_listed_for_programs() {
    Run run = Run.with(new Greeter("kept:listed"), "list", "--json");

    assertThat(run.outLines())
        .containsExactly(
            "{\"name\":\"greeter\",\"description\":\"Greets somebody.\","
                + "\"defaultRepo\":\"kept:listed\",\"options\":[\"name\",\"greeting\",\"title\"]}");
  }

  @Test
  void an_app_is_given_its_options_and_their_defaults() {
    Run run = Run.with(new Greeter("kept:run"), "run", "greeter", "--name", "Ada");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .containsExactly("Hello, Ada!", "", "Letters", "NAME  LETTERS", "Ada         3");
  }

  @Test
  void a_value_that_begins_with_an_at_sign_names_no_file(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("ada"), "Bob");

    for (String name : List.of("@" + file, "@@" + file, "@@ada")) {
      Run run = Run.with(new Greeter("kept:run"), "run", "greeter", "--name", name);

      assertThat(run.outLines()).first().isEqualTo("Hello, " + name + "!");
    }
  }

  @Test
  void a_whole_number_is_printed_with_all_its_digits() {
    BigInteger number = BigInteger.TWO.pow(64);
    App app = new FunctionApp(launch -> launch.print(Table.titled("Sums", "sum").row(number)));

    assertThat(Run.with(app, "run", "function").outLines())
        .last()
        .isEqualTo("18,446,744,073,709,551,616");
    assertThat(Run.with(app, "run", "function", "--json").outLines())
        .containsExactly("{\"table\":\"Sums\",\"sum\":18446744073709551616}");
  }

  @Test
  void a_command_to_be_typed_is_shown_without_the_password_of_its_repo() {
    App app =
        new FunctionApp(
            launch ->
                launch.say(launch.command("events", "--repo", "postgresql://ada:secret@db/x")));

    assertThat(Run.with(app, "run", "function").outLines())
        .containsExactly("./intrepid events --repo postgresql://ada@db/x");
  }

  @Test
  void results_for_programs_are_objects_and_nothing_else() {
    Run run =
        Run.with(
            new Greeter("kept:run"),
            List.of("run", "greeter", "--name=Ada", "--title", "Lady", "--json")
                .toArray(String[]::new));

    assertThat(run.outLines())
        .containsExactly("{\"table\":\"Letters\",\"name\":\"Lady Ada\",\"letters\":8}");
  }

  @Test
  void the_repo_of_the_command_line_is_used() {
    Run.with(
        new Greeter("kept:own"), "run", "greeter", "--name", "Ada", "--repo", "kept:elsewhere");

    assertThat(IntrepidRepo.exists("kept:elsewhere")).isTrue();
    assertThat(IntrepidRepo.exists("kept:own")).isFalse();
  }

  @Test
  void a_folder_that_was_made_for_the_repo_is_told(@TempDir Path folder) {
    Path made = folder.resolve("shpo");
    String address = "kept:" + made.resolve("shop");
    Greeter greeter = new Greeter("kept:own");

    Run first = Run.with(greeter, "run", "greeter", "--name", "Ada", "--repo", address);
    Run second = Run.with(greeter, "run", "greeter", "--name", "Ada", "--repo", address);

    assertThat(first.errLines())
        .containsExactly("Made the folder " + made + " for " + address + ".");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void what_an_app_opened_is_closed_latest_first() {
    List<String> closed = new ArrayList<>();
    App app =
        new FunctionApp(
            launch -> {
              launch.closing(() -> closed.add("first"));
              launch.closing(() -> closed.add("second"));
            });

    assertThat(Run.with(app, "run", "function").exitCode()).isZero();
    assertThat(closed).containsExactly("second", "first");
  }

  @Test
  void an_option_that_is_to_be_a_number_says_what_was_given() {
    List<Integer> read = new ArrayList<>();
    App app =
        new FunctionApp(
            List.of(AppOption.required("name", "N", "How many.")),
            launch -> read.add(launch.number("name")));

    assertThat(Run.with(app, "run", "function", "--name=-12").exitCode()).isZero();
    assertThat(read).containsExactly(-12);
    Run run = Run.with(app, "run", "function", "--name", "12.5");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--name is a whole number", "not 12.5.");
  }

  @Test
  void a_failure_that_was_written_for_people_is_printed_as_it_is() {
    Run run = Run.with(failing(new SaidException("The shop is closed.")), "run", "function");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).containsExactly("./intrepid: The shop is closed.");
  }

  @Test
  void a_missing_file_is_a_sentence() {
    Run run = Run.with(failing(new NoSuchFileException("x.xes")), "run", "function");

    assertThat(run.errLines()).containsExactly("./intrepid: There is no file x.xes.");
  }

  @Test
  void any_other_failure_is_one_line_that_leads_to_more() {
    Run run = Run.with(failing(new IllegalStateException("two\nlines")), "run", "function");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: Something unexpected went wrong: java.lang.IllegalStateException:"
                + " two lines (--verbose shows where it came from).");
  }

  @Test
  void an_error_of_the_virtual_machine_is_a_sentence_too() {
    App app =
        new FunctionApp(
            launch -> {
              throw new StackOverflowError();
            });

    Run run = Run.with(app, "run", "function");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
  }

  @Test
  void verbose_shows_where_a_failure_came_from() {
    Run run =
        Run.with(failing(new SaidException("The shop is closed.")), "run", "function", "--verbose");

    assertThat(run.errLines().get(0)).isEqualTo("./intrepid: The shop is closed.");
    assertThat(run.err()).contains("\tat " + RunCommandTest.class.getName());
  }

  private static App failing(Exception failure) {
    return new FunctionApp(
        launch -> {
          throw failure;
        });
  }
}
