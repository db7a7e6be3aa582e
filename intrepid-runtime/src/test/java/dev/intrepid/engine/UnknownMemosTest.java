package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.catalog.UnknownMemos;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program with memos at {@code sums/{key}} and computed ones at {@code quotes/{key}}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownMemosTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final UnknownMemos unknown =
      GeneratedCode.load(List.of(Probe.registry(), Quotes.registry(), new FormerMemosTest.Moved()))
          .unknownMemos();

  @Test
  void a_misspelt_uri_is_told_with_the_template_that_was_meant() {
    assertThat(unknown.ofOne("quote/ada", repo))
        .contains(
            "The evict of quote/ada drops nothing: nothing is stored there, and no memo of this"
                + " program has such a URI. Did you mean quotes/{key}?");
  }

  @Test
  void a_misspelt_prefix_is_told_with_the_template_that_was_meant() {
    assertThat(unknown.ofAll("quote/", repo))
        .contains(
            "The evict of quote/* drops nothing: nothing is stored there, and no memo of this"
                + " program has such a URI. Did you mean quotes/{key}?");
  }

  @Test
  void a_uri_that_is_like_no_other_is_told_alone() {
    assertThat(unknown.ofOne("customers/ada/spend", repo))
        .contains(
            "The evict of customers/ada/spend drops nothing: nothing is stored there, and no memo"
                + " of this program has such a URI.");
  }

  @Test
  void uris_that_begin_alike_are_told_once() {
    assertThat(unknown.ofOne("quote/ada", repo)).isPresent();
    assertThat(unknown.ofOne("quote/grace", repo)).isEmpty();
    assertThat(unknown.ofAll("quote/", repo)).isEmpty();
    assertThat(unknown.ofOne("sum/ada", repo)).isPresent();
  }

  @Test
  void a_memo_of_the_program_may_be_missing() {
    assertThat(unknown.ofOne("quotes/ada", repo)).isEmpty();
    assertThat(unknown.ofOne("sums/ada", repo)).isEmpty();
    assertThat(unknown.ofAll("quotes/", repo)).isEmpty();
  }

  @Test
  void a_memo_of_the_program_may_be_missing_where_it_lived_before() {
    assertThat(unknown.ofOne("sums-of/ada", repo)).isEmpty();
    assertThat(unknown.ofAll("totals/ada/", repo)).isEmpty();
  }

  @Test
  void what_others_have_stored_is_dropped_without_a_word() {
    repo.setMemo(CacheRecord.of("others/ada", Json.of("1")));
    assertThat(unknown.ofOne("others/ada", repo)).isEmpty();
    assertThat(unknown.ofAll("others/", repo)).isEmpty();
  }
}
