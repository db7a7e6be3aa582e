package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.Json;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LoadableRepo;
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
  void that_an_unfinished_copy_was_backed_up_is_told() {
    IntrepidRepo repo = IntrepidRepo.open("kept:half");
    repo.setMemo(CacheRecord.of(LoadableRepo.UNFINISHED, Json.of("{\"from\":\"memory:\"}")));

    Run run = run("repo", "backup", "kept:half", "copy.db");

    assertThat(run.err())
        .isEqualTo(
            "kept:half is an unfinished copy of another repo, in which events, memos and markers may"
                + " be missing, and so is its backup: run ./intrepid repo copy again, which goes on,"
                + " and back it up then.\n");
    assertThat(run.out()).startsWith("kept:half is copied to copy.db: ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void an_address_in_the_place_of_the_file_is_refused() {
    IntrepidRepo.open("kept:backed-up");

    Run run = run("repo", "backup", "kept:backed-up", "kept:copy.db");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: A backup is a file, and kept:copy.db is an address: say copy.db.");
  }

  @Test
  void a_repo_that_is_not_there_is_no_backup() {
    Run run = run("repo", "backup", "kept:nowhere", "copy.db");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is nothing at kept:nowhere");
  }
}
