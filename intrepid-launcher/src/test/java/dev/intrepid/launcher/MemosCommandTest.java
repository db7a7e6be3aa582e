package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.MemoStats;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.stored.AppReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemosCommandTest {

  private final Shop shop =
      new Shop()
          .withMemo("customers/ada/spend", "{\"cents\":1299}")
          .withMemo("customers/alan/spend", "{\"cents\":5}")
          .withMemo("sales", "{}");

  @Test
  void a_table_for_people() {
    Run run = Run.of("memos", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "URI                   STORED AT            DATA",
            "customers/ada/spend   2026-03-01 12:00:00  {\"cents\":1299}",
            "customers/alan/spend  2026-03-01 12:00:00  {\"cents\":5}",
            "sales                 2026-03-01 12:00:00  {}");
  }

  @Test
  void one_object_a_line_for_programs() {
    Run run = Run.of("memos", "--json", "--prefix", "sa", "--repo", shop.address);

    assertThat(run.outLines().get(0).replaceAll("\"revision\":\\d+", "\"revision\":N"))
        .isEqualTo(
            "{\"uri\":\"sales\",\"data\":{},\"meta\":{},\"revision\":N,"
                + "\"storedAt\":\"2026-03-01T12:00:00Z\",\"expiresAt\":null}");
    assertThat(run.outLines()).hasSize(1);
  }

  @Test
  void they_are_listed_as_parked_streams_are() {
    Run plain = Run.of("memos", "--prefix", "customers/", "--repo", shop.address);
    Run list = Run.of("memos", "list", "--prefix", "customers/", "--repo", shop.address);

    assertThat(list.outLines()).hasSize(3).isEqualTo(plain.outLines());
  }

  @Test
  void a_memo_for_people_has_its_numbers_digit_for_digit() {
    shop.withMemo("odd", "{\"a\":-0.0,\"b\":[12.50,1E400,123456789012345678901234567890.1]}");

    Run run = Run.of("memos", "view", "odd", "--repo", shop.address);

    assertThat(run.outLines().subList(1, run.outLines().size()))
        .containsExactly(
            "{",
            "  \"a\" : -0.0,",
            "  \"b\" : [ 12.50, 1E400, 123456789012345678901234567890.1 ]",
            "}");
  }

  @Test
  void a_memo_for_people_may_have_any_name_that_a_repo_keeps() {
    String name = "n".repeat(60_000);
    shop.withMemo("odd", "{\"" + name + "\":1}");

    Run run = Run.of("memos", "view", "odd", "--repo", shop.address);

    assertThat(run.outLines()).contains("  \"" + name + "\" : 1");
  }

  @Test
  void a_memo_is_found_by_its_plain_text() {
    shop.withMemo("people/Bj%C3%B6rn%20T", "{}").withMemo("people/a%40b.org", "{}");

    Run blank = Run.of("memos", "view", "people/Björn T", "--repo", shop.address);
    Run at = Run.of("memos", "view", "people/a@b.org", "--repo", shop.address);
    Run stored = Run.of("memos", "view", "people/Bj%C3%B6rn%20T", "--repo", shop.address);

    assertThat(blank.outLines().get(0)).startsWith("people/Bj%C3%B6rn%20T, stored");
    assertThat(at.outLines().get(0)).startsWith("people/a%40b.org, stored");
    assertThat(stored.outLines()).isEqualTo(blank.outLines());
  }

  @Test
  void a_memo_is_dropped_by_its_plain_text() {
    shop.withMemo("people/Bj%C3%B6rn%20T", "{}");

    Run.of("memos", "evict", "people/Björn T", "--yes", "--repo", shop.address);

    assertThat(shop.repo.getMemo("people/Bj%C3%B6rn%20T").isFound()).isFalse();
  }

  @Test
  void a_text_that_can_be_no_uri() {
    Run run = Run.of("memos", "view", "people//T", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("./intrepid: A memo URI has no empty segment (memo: people//T).");
  }

  @Test
  void those_under_a_prefix() {
    Run run = Run.of("memos", "--json", "--prefix", "customers/", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("customers/"));
  }

  @Test
  void what_the_engine_keeps_for_itself_is_shown_only_to_who_asks_for_it() {
    shop.withMemo("@control/billing", "{}");

    Run all = Run.of("memos", "--json", "--repo", shop.address);
    Run own = Run.of("memos", "--json", "--prefix", "@", "--repo", shop.address);

    assertThat(all.outLines()).hasSize(3).noneMatch(line -> line.contains("@control"));
    assertThat(own.outLines()).hasSize(1).allMatch(line -> line.contains("@control"));
  }

  @Test
  void one_memo_is_shown_whole() {
    Run run = Run.of("memos", "view", "customers/ada/spend", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "customers/ada/spend, stored at 2026-03-01 12:00:00", "{", "  \"cents\" : 1299", "}");
  }

  @Test
  void a_memo_that_is_not_there() {
    Run run = Run.of("memos", "view", "customers/bob/spend", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly("./intrepid: There is no memo at customers/bob/spend.");
  }

  @Test
  void a_memo_that_is_not_there_though_one_of_nearly_that_name_is() {
    Run misspelt = Run.of("memos", "view", "customers/adda/spend", "--repo", shop.address);
    Run other = Run.of("memos", "view", "customers/adda/visits", "--repo", shop.address);

    assertThat(misspelt.errLines())
        .containsExactly(
            "./intrepid: There is no memo at customers/adda/spend. Did you mean"
                + " customers/ada/spend?");
    assertThat(other.errLines())
        .containsExactly("./intrepid: There is no memo at customers/adda/visits.");
  }

  @Test
  void a_limit_says_how_to_go_on() {
    Run first = Run.of("memos", "--limit", "2", "--repo", shop.address);
    Run second = Run.of("memos", "--after", "customers/alan/spend", "--repo", shop.address);

    assertThat(first.errLines())
        .containsExactly("There is more: go on with --after 'customers/alan/spend'.");
    assertThat(second.outLines()).hasSize(2).last().asString().startsWith("sales");
  }

  @Test
  void what_the_engine_keeps_is_not_more_to_go_on_with() {
    Shop small = new Shop().withMemo("0/first", "{}").withMemo("@control/billing", "{}");

    Run run = Run.of("memos", "--limit", "1", "--repo", small.address);

    assertThat(run.outLines()).hasSize(2).last().asString().startsWith("0/first");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void more_than_a_page_comes_whole_and_once() {
    for (int i = 0; i < 600; i++) {
      shop.withMemo("many/" + i, "{}");
    }

    Run run = Run.of("memos", "--json", "--prefix", "many/", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void whoever_forgets_the_word_view_is_told() {
    Run run = Run.of("memos", "customers/ada/spend", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .contains("./intrepid: To look at one memo, say memos view customers/ada/spend.");
  }

  @Test
  void whoever_writes_a_prefix_as_for_evict_is_told_how_to_list_it() {
    Run run = Run.of("memos", "customers/*", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .contains("./intrepid: To list the memos under a prefix, say memos --prefix customers/.");
  }

  @Test
  void a_memo_that_no_method_computes_is_dropped_only_if_that_is_meant() {
    Run unsure = Run.of("memos", "evict", "customers/ada/spend", "--repo", shop.address);
    assertThat(unsure.exitCode()).isEqualTo(2);
    assertThat(unsure.errLines().get(0))
        .startsWith("./intrepid: No @Cached method on the class path computes customers/ada/spend");
    assertThat(shop.repo.getMemo("customers/ada/spend").isFound()).isTrue();

    Run sure = Run.of("memos", "evict", "customers/ada/spend", "--yes", "--repo", shop.address);
    assertThat(sure.outLines()).containsExactly("Dropped 1 memo.");
    assertThat(shop.repo.getMemo("customers/ada/spend").isFound()).isFalse();
  }

  @Test
  void all_memos_under_a_prefix_are_dropped() {
    Run run = Run.of("memos", "evict", "customers/*", "--yes", "--repo", shop.address);

    assertThat(run.outLines()).containsExactly("Dropped 2 memos.");
    assertThat(shop.repo.listMemos("", "", 10)).hasSize(1);
  }

  @Test
  void a_star_that_is_no_segment_drops_nothing_and_is_told() {
    Run run = Run.of("memos", "evict", "customers*", "--yes", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: There is no memo at customers*. To drop all under a prefix, say its"
                + " segments and /*, such as rates/EUR/*.");
  }

  @Test
  void a_memo_that_is_not_there_cannot_be_dropped() {
    Run run = Run.of("memos", "evict", "customers/bob/spend", "--json", "--repo", shop.address);

    assertThat(run.outLines()).containsExactly("{\"uri\":\"customers/bob/spend\",\"dropped\":0}");
  }

  @Test
  void what_apps_say_of_their_memos() {
    MemoStats memo =
        new MemoStats(
            "rates/{base}/{quote}",
            "Rates.rate(String, String)",
            900,
            100,
            12,
            10,
            Duration.ofMillis(250),
            2,
            3,
            1);
    report(memo);
    report(memo);

    assertThat(Run.of("memos", "stats", "--repo", shop.address).outLines())
        .containsExactly(
            "MEMOS                  HITS  LOCAL  MISSES  LOADS  EACH TAKES  FAILURES  STALE  EVICTED",
            "rates/{base}/{quote}  2,000  1,800      24     20     25.0 ms         4      6        2");
    assertThat(Run.of("memos", "stats", "--json", "--repo", shop.address).out())
        .contains("\"loadMillis\":250.0");
  }

  private void report(MemoStats memo) {
    Instant now = SystemClock.utc().instant();
    shop.repo.setMemo(
        new AppReport(
                UUID.randomUUID(), "4711@web-1", "", 4711, now, now, List.of(), 0, List.of(memo), 0)
            .memo());
  }

  @Test
  void nobody_says_anything_of_memos() {
    Run run = Run.of("memos", "stats", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly("No app runs here whose @Cached methods compute memos.");
  }
}
