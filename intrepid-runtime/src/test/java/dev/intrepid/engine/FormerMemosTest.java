package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.LookOften;
import dev.intrepid.MemoUri;
import dev.intrepid.codegen.Registry;
import dev.intrepid.control.MemoDiff;
import dev.intrepid.control.Rebuild;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerMemosTest {

  private static final String TODAY = Counting.sumUri("a");
  private static final String BEFORE = "totals/a/sum";
  private static final Sum NONE = new Sum("none", 0, 0);

  private final MemoryRepo repo = new MemoryRepo();

  @BeforeEach
  void a_memo_stands_where_it_lived_before() {
    repo.setMemo(
        CacheRecord.of(BEFORE, JsonFormat.standard().write(Counting.SUM, new Sum("a", 5, 1))));
  }

  @Test
  void a_memo_is_viewed_where_it_lived_before_until_it_has_moved() {
    try (Intrepid app = start()) {
      assertThat(app.view(new MemoUri<>(TODAY, Counting.SUM)).orElse(NONE))
          .isEqualTo(new Sum("a", 5, 1));
    }
    assertThat(repo.getMemo(TODAY)).isEqualTo(Cache.notFound());
  }

  @Test
  void a_fold_goes_on_from_where_the_memo_lived_before_and_moves_it() throws Exception {
    try (Intrepid app = start(summing())) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    assertThat(Apps.sum(repo, "a").orElse(NONE)).isEqualTo(new Sum("a", 7, 2));
    assertThat(repo.getMemo(BEFORE)).isEqualTo(Cache.notFound());
  }

  @Test
  void a_memo_that_has_moved_is_the_one_that_counts() throws Exception {
    try (Intrepid app = start(summing())) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);
    }
    try (Intrepid app = start(summing())) {
      app.publish(new Added("a", 3));
      app.awaitCaughtUp(SOON);
    }
    assertThat(Apps.sum(repo, "a").orElse(NONE)).isEqualTo(new Sum("a", 10, 3));
  }

  @Test
  void a_memo_that_is_deleted_does_not_come_back_from_where_it_lived_before() throws Exception {
    Probe deleting = new Probe("deleting", (message, step) -> step.delete(TODAY)) {}.folds();
    try (Intrepid app = start(deleting)) {
      app.publish(new Added("a", 2));
      app.awaitCaughtUp(SOON);

      assertThat(app.view(new MemoUri<>(TODAY, Counting.SUM))).isEqualTo(Cache.notFound());
    }
  }

  @Test
  void what_is_inserted_by_hand_moves_too() {
    try (Intrepid app = start()) {
      app.memos().insert(Counting.SUM, new Sum("a", 9, 9));
    }
    assertThat(Apps.sum(repo, "a").orElse(NONE)).isEqualTo(new Sum("a", 9, 9));
    assertThat(repo.getMemo(BEFORE)).isEqualTo(Cache.notFound());
  }

  @Test
  void a_rebuild_compares_a_memo_with_where_it_lived_before_and_moves_it() throws Exception {
    repo.deleteMemo(BEFORE);
    try (Intrepid app = start(summing())) {
      app.publishAll(List.of(new Added("a", 1), new Added("b", 2), new Added("c", 3)));
      app.awaitCaughtUp(SOON);
    }
    livedBefore("a", new Sum("a", 1, 1));
    livedBefore("b", new Sum("b", 9, 9));
    livedBefore("d", new Sum("d", 4, 1));
    try (Intrepid app = start(summing())) {
      Rebuild rebuild = app.subscription("summing").rebuild();
      rebuild.begin();
      eventually(() -> rebuild.status().orElseThrow().isCaughtUp());

      MemoDiff diff = rebuild.diff(10);
      assertThat(diff.templates())
          .containsExactly(entry("sums/{key}", new MemoDiff.Counts(2, 1, 0, 1)));
      assertThat(diff.first())
          .extracting(MemoDiff.Difference::uri, each -> each.live().isPresent())
          .containsExactly(tuple("sums/b", true), tuple("sums/d", true));
      assertThat(rebuild.finish(0).templates()).isEqualTo(diff.templates());
    }
    assertThat(Apps.sum(repo, "a").orElse(NONE)).isEqualTo(new Sum("a", 1, 1));
    assertThat(Apps.sum(repo, "b").orElse(NONE)).isEqualTo(new Sum("b", 2, 1));
    assertThat(repo.listMemos("totals/", "", 10)).isEmpty();
  }

  private void livedBefore(String key, Sum sum) {
    repo.deleteMemo(Counting.sumUri(key));
    repo.setMemo(
        CacheRecord.of("totals/" + key + "/sum", JsonFormat.standard().write(Counting.SUM, sum)));
  }

  private static Probe summing() {
    return new Probe("summing", Probe::sum) {}.folds();
  }

  private Intrepid start(Probe... probes) {
    return LookOften.of(Intrepid.builder())
        .repo(repo)
        .registry(Probe.registry(probes))
        .registry(new Moved())
        .handlers((Object[]) probes)
        .start();
  }

  static final class Moved implements Registry {
    @Override
    public List<Registry.FormerMemo> formerMemos() {
      return List.of(
          new Registry.FormerMemo(
              Counting.SUM.template(), List.of("sums-of/{key}", "totals/{key}/sum")));
    }
  }
}
