package dev.intrepid.compute;

import static dev.intrepid.Eventually.answerOf;
import static dev.intrepid.Eventually.await;
import static dev.intrepid.Eventually.beside;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.SteppedClock;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.engine.WrappedRepo;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A memo that is computed from others is computed again when one of them has changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InputsTest {

  private static final String TEMPLATE = "prices/{item}";
  private static final String URI = "prices/bread";
  private static final String INPUT = "costs/bread";

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
  private final AtomicInteger calls = new AtomicInteger();

  private String price(MemoCall call) {
    calls.incrementAndGet();
    return "from " + call.memo(Desk.TEXT, INPUT).orElse("nothing");
  }

  private Desk desk(UnaryOperator<MemoSpec<String>> options) {
    return Desk.on(repo, clock)
        .method(TEMPLATE, spec -> options.apply(spec.from("costs/{item}")), this::price)
        .open();
  }

  private Desk desk() {
    return desk(spec -> spec);
  }

  /** As another process does. */
  private void store(String uri, String text) {
    repo.setMemo(CacheRecord.of(uri, Json.of("\"" + text + "\"")));
  }

  private void storeHere(String text, Desk desk) {
    store(INPUT, text);
    desk.computations().changed(INPUT);
  }

  @Test
  void a_change_by_this_process_is_visible_at_once() {
    store(INPUT, "1");
    try (Desk desk = desk()) {
      assertThat(desk.text(URI)).isEqualTo("from 1");
      storeHere("2", desk);

      assertThat(desk.text(URI)).isEqualTo("from 2");
    }
  }

  @Test
  void a_change_by_another_process_is_visible_soon() {
    store(INPUT, "1");
    try (Desk desk = desk()) {
      assertThat(desk.text(URI)).isEqualTo("from 1");
      store(INPUT, "2");

      eventually(() -> desk.text(URI).equals("from 2"));
    }
  }

  @Test
  void a_change_while_no_process_ran_is_visible_at_the_start() {
    store(INPUT, "1");
    try (Desk desk = desk()) {
      desk.view(URI);
    }
    store(INPUT, "2");

    try (Desk desk = desk()) {
      assertThat(desk.text(URI)).isEqualTo("from 2");
    }
  }

  @Test
  void what_did_not_change_is_not_computed_again() {
    store(INPUT, "1");
    try (Desk desk = desk(spec -> spec.notLocal())) {
      desk.view(URI);
      desk.view(URI);
      store("costs/cake", "2");
      desk.view(URI);

      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void an_input_that_is_gone_or_comes_is_a_change() {
    try (Desk desk = desk()) {
      assertThat(desk.text(URI)).isEqualTo("from nothing");
      storeHere("1", desk);
      assertThat(desk.text(URI)).isEqualTo("from 1");
      repo.deleteMemo(INPUT);
      desk.computations().changed(INPUT);

      assertThat(desk.text(URI)).isEqualTo("from nothing");
    }
  }

  @Test
  void with_a_ttl_it_is_kept_for_that_time() {
    store(INPUT, "1");
    try (Desk desk = desk(spec -> spec.keptFor(Duration.ofMinutes(1)))) {
      desk.view(URI);
      storeHere("2", desk);
      assertThat(desk.text(URI)).isEqualTo("from 1");
      clock.advance("PT1M");

      assertThat(desk.text(URI)).isEqualTo("from 2");
    }
  }

  @Test
  void a_memo_without_inputs_is_read_with_one_question_and_one_with_inputs_with_two() {
    AtomicInteger questions = new AtomicInteger();
    WrappedRepo counted = new Counted(repo, questions);
    store(INPUT, "1");
    try (Desk desk =
        Desk.on(counted, clock)
            .method(TEMPLATE, spec -> spec.notLocal().from("costs/{item}"), this::price)
            .method(Desk.RATES, MemoSpec::notLocal, call -> "1.1")
            .open()) {
      desk.view(URI);
      desk.view("rates/EUR/USD");
      questions.set(0);

      desk.view("rates/EUR/USD");
      assertThat(questions).hasValue(1);
      desk.view(URI);
      assertThat(questions).hasValue(3);
    }
  }

  @Test
  void who_asks_after_a_change_is_not_given_what_was_being_computed_before_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    store(INPUT, "1");
    try (Desk desk =
        Desk.on(repo, clock)
            .method(
                TEMPLATE,
                spec -> spec.from("costs/{item}"),
                call -> {
                  String seen = price(call);
                  begun.countDown();
                  await(released);
                  return seen;
                })
            .open()) {
      Future<String> before = beside(() -> desk.text(URI));
      await(begun);
      storeHere("2", desk);
      Future<String> after = beside(() -> desk.text(URI));
      eventually(() -> desk.stats().misses() == 2);
      released.countDown();

      assertThat(answerOf(after)).isEqualTo("from 2");
      assertThat(answerOf(before)).startsWith("from ");
      assertThat(desk.text(URI)).isEqualTo("from 2");
    }
  }

  @Test
  void what_is_computed_from_a_memo_that_is_not_kept_is_not_kept_either() {
    AtomicInteger source = new AtomicInteger();
    try (Desk desk =
        Desk.on(repo, clock)
            .method(TEMPLATE, spec -> spec.from("costs/{item}"), this::price)
            .method(
                "costs/{item}", spec -> spec, call -> source.get() == 0 ? null : "" + source.get())
            .open()) {
      assertThat(desk.text(URI)).isEqualTo("from nothing");
      assertThat(repo.getMemo(URI)).isEqualTo(Cache.notFound());
      source.set(7);

      assertThat(desk.text(URI)).isEqualTo("from 7");
      desk.view(URI);
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void a_chain_is_computed_again_from_its_first_memo_on() {
    store(INPUT, "1");
    try (Desk desk =
        Desk.on(repo, clock)
            .method(TEMPLATE, spec -> spec.from("costs/{item}"), this::price)
            .method(
                "signs/{item}",
                spec -> spec.from(TEMPLATE),
                call -> "sign " + call.value(Desk.TEXT, URI))
            .open()) {
      assertThat(desk.text("signs/bread")).isEqualTo("sign from 1");
      storeHere("2", desk);

      assertThat(desk.text("signs/bread")).isEqualTo("sign from 2");
    }
  }

  @Test
  void what_another_version_of_the_method_computed_is_computed_again() {
    store(INPUT, "1");
    try (Desk desk = desk(spec -> spec.keptFor(Duration.ofHours(1)))) {
      desk.view(URI);
    }
    try (Desk newer = desk(spec -> spec.keptFor(Duration.ofHours(1)).ofVersion(2))) {
      newer.view(URI);
      newer.view(URI);
      assertThat(calls).hasValue(2);
    }
    try (Desk rolledBack = desk(spec -> spec.keptFor(Duration.ofHours(1)))) {
      rolledBack.view(URI);
    }
    assertThat(calls).hasValue(3);
  }

  @Test
  void so_is_what_was_computed_from_that() {
    try (Desk older = chain(1, "7")) {
      assertThat(older.text("signs/bread")).isEqualTo("sign 7");
    }
    try (Desk newer = chain(2, "seven")) {
      assertThat(newer.text("signs/bread")).isEqualTo("sign seven");
    }
  }

  private Desk chain(int version, String price) {
    return Desk.on(repo, clock)
        .method(TEMPLATE, spec -> spec.ofVersion(version), call -> price)
        .method(
            "signs/{item}",
            spec -> spec.from(TEMPLATE),
            call -> "sign " + call.value(Desk.TEXT, URI))
        .open();
  }

  @Test
  void a_memo_that_is_marked_is_served_until_it_is_recomputed() {
    store(INPUT, "1");
    try (Desk desk = desk(spec -> spec.notLocal())) {
      desk.view(URI);
      CacheRecord stored = repo.getMemo(URI).toOptional().orElseThrow();
      repo.commit(Commit.changing(Evictions.outdating(stored)));
      store(INPUT, "2");

      assertThat(desk.text(URI)).isEqualTo("from 1");
      eventually(() -> desk.text(URI).equals("from 2"));
    }
  }

  @Test
  void no_view_is_behind_what_this_process_has_changed_before_it() throws Exception {
    int changes = 2_000;
    AtomicInteger changed = new AtomicInteger();
    store(INPUT, "0");
    try (Desk desk = desk()) {
      List<Future<String>> viewers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        viewers.add(beside(() -> viewUntil(changes, changed, desk)));
      }
      for (int i = 1; i <= changes; i++) {
        storeHere(Integer.toString(i), desk);
        changed.set(i);
      }

      for (Future<String> viewer : viewers) {
        assertThat(answerOf(viewer)).isEqualTo("never behind");
      }
    }
  }

  private static String viewUntil(int last, AtomicInteger changed, Desk desk) {
    int before = 0;
    while (before < last) {
      before = changed.get();
      int seen = Integer.parseInt(desk.text(URI).replace("from ", ""));
      if (seen < before) {
        return seen + " after " + before;
      }
    }
    return "never behind";
  }

  @Test
  void a_malformed_header_is_computed_again() {
    store(INPUT, "1");
    try (Desk desk = desk(spec -> spec.notLocal())) {
      for (String inputs : new String[] {"", "x costs/bread", "1"}) {
        repo.setMemo(CacheRecord.of(URI, Json.of("\"old\"")).withMeta(Map.of("@inputs", inputs)));

        assertThat(desk.text(URI)).isEqualTo("from 1");
      }
    }
  }

  private static final class Counted extends WrappedRepo {
    private final AtomicInteger questions;

    Counted(MemoryRepo repo, AtomicInteger questions) {
      super(repo);
      this.questions = questions;
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      questions.incrementAndGet();
      return super.getMemo(uri);
    }

    @Override
    public Map<String, CacheRecord> getMemos(Collection<String> uris) {
      questions.incrementAndGet();
      return super.getMemos(uris);
    }
  }
}
