package dev.intrepid.examples.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.intrepid.Cache;
import dev.intrepid.CacheConnection;
import dev.intrepid.repo.IntrepidRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what our handlers count to what another program has counted in the same file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoansPublisherStatisticsTest {

  @TempDir private static Path folder;

  private static PublisherStatistics published;
  private static Snapshot stored;
  private static Path repo;

  @BeforeAll
  static void import_the_log_with_a_small_heap() throws Exception {
    Path input = input();
    if (!Files.exists(input)) {
      return;
    }
    repo = folder.resolve("loans.db");
    Path output = folder.resolve("output.txt");
    Process process = Launched.start(repo, input, output, "-Xmx256m");
    try {
      assertThat(process.waitFor(15, TimeUnit.MINUTES)).as("ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    published = PublisherStatistics.read(input);
    stored = Snapshot.of(repo);
  }

  /** Before each, not all: so each test is reported as skipped, and not left out of the report. */
  @BeforeEach
  void skip_where_the_log_is_absent() {
    Path input = input();
    assumeTrue(
        Files.exists(input),
        () -> "The real log is not part of the project and is not at " + input + ".");
  }

  /** Beside the folder of the project, wherever in it the test was started. */
  private static Path input() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("intrepid-runtime"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve("data").resolve("bpic2012.xes.gz");
  }

  @Test
  void every_case_is_a_stream_and_every_event_an_entry() {
    assertThat(stored.streams()).hasSize(13_087);
    assertThat(stored.log()).hasSize(262_200);
  }

  @Test
  void activities() {
    Map<String, Long> expected = published.parts("meta_concept:named_events_total");
    Map<String, Long> counted = new HashMap<>();
    try (IntrepidRepo opened = IntrepidRepo.open("sqlite:" + repo)) {
      CacheConnection memos = new CacheConnection(opened);
      expected
          .keySet()
          .forEach(
              a ->
                  counted.put(
                      a, memos.view(Activity_Memo.uri(a)).map(Activity::events).orElse(0L)));
    }

    assertThat(counted).isEqualTo(expected);
    assertThat(memosUnder("activities/")).isEqualTo(expected.size());
  }

  @Test
  void resources() {
    Map<String, Long> expected = published.parts("meta_org:resource_events_total");
    Map<String, Long> counted = new HashMap<>();
    try (IntrepidRepo opened = IntrepidRepo.open("sqlite:" + repo)) {
      CacheConnection memos = new CacheConnection(opened);
      expected
          .keySet()
          .forEach(
              r ->
                  counted.put(
                      r, memos.view(Resource_Memo.uri(r)).map(Resource::events).orElse(0L)));
    }

    assertThat(counted).isEqualTo(expected);
    assertThat(memosUnder("resources/")).isEqualTo(expected.size());
  }

  @Test
  void transitions() {
    Map<String, Long> expected = published.parts("meta_life:transition_events_total");
    long schedule = 0;
    long start = 0;
    long complete = 0;
    try (IntrepidRepo opened = IntrepidRepo.open("sqlite:" + repo)) {
      CacheConnection memos = new CacheConnection(opened);
      for (String name : published.parts("meta_concept:named_events_total").keySet()) {
        Activity activity = memos.view(Activity_Memo.uri(name)).toOptional().orElseThrow();
        schedule += activity.schedule();
        start += activity.start();
        complete += activity.complete();
      }
    }

    assertThat(Map.of("SCHEDULE", schedule, "START", start, "COMPLETE", complete))
        .isEqualTo(expected);
  }

  @Test
  void totals() {
    try (IntrepidRepo opened = IntrepidRepo.open("sqlite:" + repo)) {
      Cache<Totals> totals = new CacheConnection(opened).view(Totals_Memo.uri());

      assertThat(totals.toOptional())
          .contains(
              new Totals(
                  published.total("meta_general:traces_total"),
                  published.total("meta_concept:named_events_total"),
                  published.total("meta_general:events_min"),
                  published.total("meta_general:events_max")));
    }
  }

  @Test
  void every_application_has_a_memo() {
    assertThat(memosUnder("applications/")).isEqualTo(13_087);
  }

  private static long memosUnder(String prefix) {
    return stored.memos().keySet().stream().filter(uri -> uri.startsWith(prefix)).count();
  }
}
