package dev.intrepid.examples.loans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.examples.loans.xes.XesReader;
import dev.intrepid.examples.loans.xes.XesSample;
import dev.intrepid.examples.loans.xes.XesTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoansAppTest {

  @TempDir private Path folder;

  @Test
  void the_memos_are_what_a_plain_count_of_the_file_comes_to() throws IOException {
    Path input = XesSample.write(folder.resolve("log.xes.gz"), 300, 11);

    Launched.loans(folder.resolve("loans.db"), input);

    Map<String, String> memos = Snapshot.of(folder.resolve("loans.db")).memos();
    memos.remove("case-lengths");
    assertThat(memos).isEqualTo(PlainCount.of(input).memos());
  }

  @Test
  void a_second_run_adds_nothing() throws IOException {
    Path input = XesSample.write(folder.resolve("log.xes"), 100, 12);
    Path repo = folder.resolve("loans.db");

    Launched.loans(repo, input);
    Snapshot first = Snapshot.of(repo);
    Launched.loans(repo, input);

    assertThat(Snapshot.of(repo)).isEqualTo(first);
  }

  @Test
  void a_log_that_has_grown_adds_what_is_new() throws IOException {
    Path repo = folder.resolve("loans.db");
    Launched.loans(repo, XesSample.write(folder.resolve("early.xes"), 60, 13));
    Path all = XesSample.write(folder.resolve("late.xes"), 100, 13);

    Launched.loans(repo, all);

    Map<String, String> memos = Snapshot.of(repo).memos();
    memos.remove("case-lengths");
    assertThat(memos).isEqualTo(PlainCount.of(all).memos());
  }

  @Test
  void the_report_tells_the_outcomes() throws IOException {
    Path input = XesSample.write(folder.resolve("log.xes"), 300, 14);

    Launched run = Launched.loans(folder.resolve("loans.db"), input);

    assertThat(run.out())
        .contains("Outcomes", "approved", "declined", "cancelled", "open")
        .contains("Where open applications wait", "A_ACCEPTED", "A_SUBMITTED")
        .contains("W_Ask ä & ö");
  }

  @Test
  void without_an_input_the_report_is_of_what_is_there() throws IOException {
    Path repo = folder.resolve("loans.db");
    Launched.loans(repo, XesSample.write(folder.resolve("log.xes"), 30, 15));

    Launched run = Launched.run("run", "loans", "--json", "--repo", "sqlite:" + repo);

    assertThat(run.out().lines().findFirst().orElse(""))
        .startsWith("{\"table\":\"Log\",\"applications\":30,");
  }

  @Test
  void a_misspelled_input_leaves_no_repo_behind() {
    Path repo = folder.resolve("loans.db");
    Path input = folder.resolve("lons.xes");

    Launched run =
        Launched.run("run", "loans", "--repo", "sqlite:" + repo, "--input", input.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).containsExactly("intrepid: There is no file " + input + ".");
    assertThat(repo).doesNotExist();
  }

  @Test
  void a_file_that_is_cut_off_leaves_whole_cases_and_can_be_mended() throws IOException {
    Path repo = folder.resolve("loans.db");
    Path whole = XesSample.write(folder.resolve("whole.xes"), 400, 16);
    String text = Files.readString(whole);
    Path cut = folder.resolve("cut.xes");
    Files.writeString(cut, text.substring(0, text.lastIndexOf("<event>", text.length() / 2)));

    Launched run =
        Launched.run("run", "loans", "--repo", "sqlite:" + repo, "--input", cut.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(cut + ", line: ", " cases before it are published");
    List<XesTrace> traces = traces(whole);
    Snapshot half = Snapshot.of(repo);
    assertThat(half.streams()).isNotEmpty();
    assertThat(half.log())
        .hasSize(
            traces.stream()
                .limit(half.streams().size())
                .mapToInt(trace -> trace.events().size())
                .sum());

    Launched.loans(repo, whole);

    Map<String, String> memos = Snapshot.of(repo).memos();
    memos.remove("case-lengths");
    assertThat(memos).isEqualTo(PlainCount.of(whole).memos());
  }

  @Test
  void a_case_that_is_there_with_other_events_is_refused() throws IOException {
    Path repo = folder.resolve("loans.db");
    Launched.loans(repo, XesSample.write(folder.resolve("one.xes"), 5, 17));
    Path other = XesSample.write(folder.resolve("other.xes"), 5, 18);

    Launched run =
        Launched.run("run", "loans", "--repo", "sqlite:" + repo, "--input", other.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("The case case-1 is in the log already, with other events")
        .contains(other + ", line: 4");
  }

  private static List<XesTrace> traces(Path file) throws IOException {
    List<XesTrace> traces = new ArrayList<>();
    try (XesReader reader = XesReader.open(file)) {
      for (Optional<XesTrace> next = reader.next(); next.isPresent(); next = reader.next()) {
        traces.add(next.get());
      }
    }
    return traces;
  }
}
