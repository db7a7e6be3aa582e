package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.output.ExitCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoDdlCommandTest {

  @Test
  void the_statements_of_a_kind_of_repo_are_printed_and_nothing_else() {
    Run run = Run.of("repo", "ddl", "kept");

    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("CREATE TABLE kept.events;\n");
  }

  @Test
  void they_are_printed_for_a_schema() {
    assertThat(Run.of("repo", "ddl", "kept", "--schema", "shop").out())
        .isEqualTo("CREATE TABLE shop.events;\n");
  }

  @Test
  void programs_are_given_one_object() {
    assertThat(Run.of("repo", "ddl", "kept", "--json").out())
        .isEqualTo("{\"statements\":\"CREATE TABLE kept.events;\\n\"}\n");
  }

  @Test
  void a_kind_that_has_no_statements_says_so() {
    Run run = Run.of("repo", "ddl", "memory");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("A repo of the kind memory makes what it needs by itself.");
  }

  @Test
  void a_kind_that_is_not_there_is_told() {
    assertThat(Run.of("repo", "ddl", "oracle").err()).contains("kept:NAME", "memory:");
  }
}
