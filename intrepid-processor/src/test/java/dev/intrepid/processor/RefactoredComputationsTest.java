package dev.intrepid.processor;

import static dev.intrepid.processor.Spending.FOLD;
import static dev.intrepid.processor.Spending.PAID;
import static dev.intrepid.processor.Spending.SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program with a memo that a method computes is compiled and run; then what it is computed from
 * is refactored, and it is viewed again on the same repo.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefactoredComputationsTest {

  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String COUNT =
      """
      @Cached("customers/{customer}/count")
      record Count(String customer, long cents) {}
      """;
  private static final String BILLING =
      "final class Billing {\n"
          + FOLD
          + """
        @OnEvent Count count(OrderPaid paid, Cache<Count> count) {
          return new Count(paid.customer(), count.map(Count::cents).orElse(0L) + 1);
        }
      }
      """;
  private static final String VIEWS =
      """
      final class Views {
        @Cached("shown/{customer}") String shown(String customer, Cache<Spend> spend) {
          return "of " + spend.map(Spend::cents).orElse(0L);
        }
        @Cached("twice/{customer}")
        String twice(String customer, @Cached("shown/{customer}") Cache<String> shown) {
          return "twice " + shown.orElse("nothing");
        }
      }
      """;
  private static final String PAYMENT = "{\"orderId\":\"o-1\",\"customer\":\"ada\",\"cents\":5}";

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private LockedProject project;

  @BeforeEach
  void begin() {
    project = new LockedProject(folder);
  }

  @Test
  void a_memo_of_one_at_another_template_is_computed_again() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    run(PAID, SPEND.replace("customers/", "people/"), COUNT, BILLING, VIEWS);

    assertThat(viewed("shown/ada")).isEqualTo("\"of 10\"");
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 10\"");
  }

  @Test
  void a_memo_of_one_at_another_template_that_says_formerly_is_computed_again() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"people/{customer}/spend\", formerly = \"customers/{customer}/spend\"");
    run(PAID, moved, COUNT, BILLING, VIEWS);

    assertThat(viewed("shown/ada")).isEqualTo("\"of 10\"");
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 10\"");
  }

  @Test
  void a_memo_whose_method_takes_another_one_now_is_computed_again() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    compiled(PAID, SPEND, COUNT, BILLING, VIEWS.replace("Spend", "Count"));

    assertThat(viewed("shown/ada")).isEqualTo("\"of 1\"");
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 1\"");
  }

  @Test
  void a_memo_whose_method_takes_one_more_is_computed_again() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    String more =
        VIEWS
            .replace("Cache<Spend> spend)", "Cache<Spend> spend, Cache<Count> count)")
            .replace("orElse(0L);", "orElse(0L) + \" in \" + count.map(Count::cents).orElse(0L);");
    compiled(PAID, SPEND, COUNT, BILLING, more);

    assertThat(viewed("shown/ada")).isEqualTo("\"of 5 in 1\"");
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 5 in 1\"");
  }

  @Test
  void a_memo_whose_method_takes_one_less_is_computed_again() throws Exception {
    String more =
        VIEWS
            .replace("Cache<Spend> spend)", "Cache<Spend> spend, Cache<Count> count)")
            .replace("orElse(0L);", "orElse(0L) + \" in \" + count.map(Count::cents).orElse(0L);");
    run(PAID, SPEND, COUNT, BILLING, more);
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 5 in 1\"");
    compiled(PAID, SPEND, COUNT, BILLING, VIEWS);

    assertThat(viewed("shown/ada")).isEqualTo("\"of 5\"");
    assertThat(viewed("twice/ada")).isEqualTo("\"twice of 5\"");
  }

  @Test
  void a_memo_that_was_folded_is_computed_once_a_method_does_so() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    String counting = BILLING.replaceFirst("@OnEvent Spend(?s:.*?)\n  }\n", "");
    String computing =
        """
        final class Views {
          @Cached("customers/{customer}/spend")
          Spend spend(String customer, Cache<Count> count) {
            return new Spend(customer, 100 * count.map(Count::cents).orElse(0L));
          }
        }
        """;
    run(PAID, SPEND, COUNT, counting, computing);

    assertThat(viewed("customers/ada/spend")).isEqualTo("{\"customer\":\"ada\",\"cents\":200}");
  }

  @Test
  void a_memo_of_the_same_ones_stays() throws Exception {
    run(PAID, SPEND, COUNT, BILLING, VIEWS);
    compiled(PAID, SPEND, COUNT, BILLING, VIEWS.replace("\"of \"", "\"for \""));

    assertThat(viewed("shown/ada")).isEqualTo("\"of 5\"");
  }

  /** Compiles and pays once, with all memos rebuilt that must be, and views what is computed. */
  private void run(String... units) throws Exception {
    CompiledProgram program = compiled(units);
    try (Intrepid app = program.on(repo, "Billing", "Views").rebuildWhenNeeded().start()) {
      app.publish(program.message("OrderPaid", PAYMENT));
      app.awaitCaughtUp(SOON);
      app.memos().view("twice/ada");
    }
  }

  private CompiledProgram compiled(String... units) {
    assertThat(project.sources(units).compileUnlocked()).isEmpty();
    return new CompiledProgram(project);
  }

  private String viewed(String uri) {
    try (Intrepid app = new CompiledProgram(project).on(repo, "Billing", "Views").start()) {
      return app.memos().view(uri) instanceof Cache.Found<CacheRecord> found
          ? found.value().data().toString()
          : "nothing";
    }
  }
}
