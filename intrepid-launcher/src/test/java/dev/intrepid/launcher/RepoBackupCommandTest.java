package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.repo.IntrepidRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoBackupCommandTest {

  private static Run run(String... args) {
    return Run.with(new Greeter("kept:backed-up"), args);
  }

  @Test
  void what_was_copied_is_told_in_a_sentence() {
    IntrepidRepo.open("kept:backed-up");

    Run run = run("repo", "backup", "kept:backed-up", "copy.db", "--verify");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "kept:backed-up is copied to copy.db: events 1,234, memos 56 with those that have"
                + " expired, bytes 4,096. The copy was read, and is sound.\n");
  }

  @Test
  void what_was_copied_is_told_to_programs() {
    IntrepidRepo.open("kept:backed-up");

    assertThat(run("repo", "backup", "kept:backed-up", "copy.db", "--json").out())
        .isEqualTo(
            "{\"repo\":\"kept:backed-up\",\"file\":\"copy.db\",\"events\":1234,\"memos\":56,"
                + "\"bytes\":4096,\"verified\":false}\n");
  }

  @Test
  void a_repo_that_is_not_there_is_no_backup() {
    Run run = run("repo", "backup", "kept:nowhere", "copy.db");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is nothing at kept:nowhere");
  }
}
