package dev.intrepid.processor;

import static dev.intrepid.processor.Spending.FOLD;
import static dev.intrepid.processor.Spending.PAID;
import static dev.intrepid.processor.Spending.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.MemoMustBeRebuiltException;
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
 * Memos that one release has folded are stored otherwise by the next one, which is rolled back: the
 * fold must not go on from what the other has left.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverwrittenFoldsTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final String PAYMENT = "{\"orderId\":\"o-1\",\"customer\":\"ada\",\"cents\":1}";

  private static final String LAST =
      """
      @Cached("customers/{customer}/last")
      record Last(String customer, long cents) {}
      """;
  private static final String BILLING =
      "final class Billing {\n"
          + FOLD
          + """
        @OnEvent Last last(OrderPaid paid) {
          return new Last(paid.customer(), paid.cents());
        }
      }
      """;
  private static final String BILLING_WITHOUT_FOLD =
      """
      final class Billing {
        @OnEvent Last last(OrderPaid paid) {
          return new Last(paid.customer(), paid.cents());
        }
      }
      """;
  private static final String VIEWS =
      """
      final class Views {
        @Cached("customers/{customer}/spend")
        Spend spend(String customer, Cache<Last> last) {
          return new Spend(customer, 100);
        }
      }
      """;
  private static final String LASTS =
      """
      final class Lasts {
        @OnEvent Last last(OrderPaid paid) {
          return new Last(paid.customer(), paid.cents());
        }
      }
      """;

  private static final String OTHERWISE =
      "customers/{customer}/spend: what is stored there was not folded, or was stored otherwise"
          + " since, and spend(OrderPaid) of billing would go on from it.";

  private static final String COMPUTED =
      "customers/{customer}/spend: a method has computed what is stored there, and spend(OrderPaid)"
          + " of billing would count on from it.";

  @TempDir Path folder;
  private final MemoryRepo repo = new MemoryRepo();
  private LockedProject project;
  private int messages;

  @BeforeEach
  void begin() {
    project = new LockedProject(folder);
  }

  private void runFold(int messages) throws Exception {
    compile(PAID, SPEND, LAST, BILLING);
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Billing").start()) {
      for (int i = 0; i < messages; i++) {
        app.publish(program.message("OrderPaid", PAYMENT));
      }
      app.awaitCaughtUp(SOON);
    }
    this.messages = messages;
  }

  @Test
  void a_fold_does_not_go_on_from_what_a_method_computed_while_its_subscriber_was_gone()
      throws Exception {
    runFold(2);
    compile(PAID, SPEND, LAST, LASTS, VIEWS);
    view("Lasts", "Views");

    assertFoldMustBeRebuilt(OTHERWISE);
  }

  @Test
  void a_fold_does_not_go_on_from_what_a_method_computed_though_it_has_missed_nothing()
      throws Exception {
    runFold(2);
    compile(PAID, SPEND, LAST, BILLING_WITHOUT_FOLD, VIEWS);
    view("Billing", "Views");

    assertFoldMustBeRebuilt(OTHERWISE);
  }

  @Test
  void a_fold_does_not_go_on_from_what_another_subscriber_has_stored() throws Exception {
    runFold(2);
    String storing =
        """
        final class Storing {
          @OnEvent Spend spend(OrderPaid paid) {
            return new Spend(paid.customer(), 100);
          }
        }
        """;
    compile(PAID, SPEND, LAST, storing);
    try (Intrepid app = new CompiledProgram(project).on(repo, "Storing").start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(spend()).isEqualTo("{\"customer\":\"ada\",\"cents\":100}");

    assertFoldMustBeRebuilt(OTHERWISE);
  }

  @Test
  void a_fold_does_not_go_on_where_a_method_has_moved_its_memos_away() throws Exception {
    runFold(2);
    String moved =
        SPEND.replace(
            "\"customers/{customer}/spend\"",
            "value = \"people/{customer}/spend\", formerly = \"customers/{customer}/spend\"");
    compile(PAID, moved, LAST, LASTS, VIEWS.replace("\"customers/", "\"people/"));
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Lasts", "Views").start()) {
      app.awaitCaughtUp(SOON);
      assertThat(app.memos().view("people/ada/spend").isFound()).isTrue();
    }

    assertFoldMustBeRebuilt("billing begins to fold OrderPaid into it (spend(OrderPaid))");
  }

  @Test
  void a_fold_that_has_counted_nothing_does_not_begin_with_what_a_method_computed()
      throws Exception {
    runFold(0);
    compile(PAID, SPEND, LAST, BILLING_WITHOUT_FOLD, VIEWS);
    view("Billing", "Views");

    assertFoldMustBeRebuilt(OTHERWISE);
  }

  @Test
  void a_new_subscriber_does_not_begin_with_what_a_method_computed() throws Exception {
    computeForTwo();

    assertFoldMustBeRebuilt(COMPUTED);
  }

  @Test
  void a_new_subscriber_begins_with_what_a_method_computed_if_it_says_so() throws Exception {
    computeForTwo();
    compile(PAID, SPEND, LAST, BILLING);
    CompiledProgram program = new CompiledProgram(project);
    IntrepidBuilder adopting =
        program.on(repo, "Billing").adopt("billing", "customers/{customer}/spend");
    try (Intrepid app = adopting.start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(spend()).isEqualTo("{\"customer\":\"ada\",\"cents\":102}");
    program.on(repo, "Billing").start().close();
  }

  private void computeForTwo() throws Exception {
    compile(PAID, SPEND, LAST, LASTS, VIEWS);
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Lasts", "Views").start()) {
      app.publish(program.message("OrderPaid", PAYMENT));
      app.publish(program.message("OrderPaid", PAYMENT));
    }
    messages = 2;
    view("Lasts", "Views");
  }

  @Test
  void a_new_fold_does_not_begin_with_what_a_handler_has_stored_though_it_has_missed_nothing()
      throws Exception {
    String moved =
        """
        @Event(stream = "orders/{orderId}")
        record Moved(String orderId, String customer, long cents) {}
        """;
    String last =
        BILLING
            .replace("spend.map(Spend::cents).orElse(0L) + ", "")
            .replace(", Cache<Spend> spend", "");
    compile(PAID, moved, SPEND, LAST, last.replace("OrderPaid", "Moved"));
    CompiledProgram program = new CompiledProgram(project);
    try (Intrepid app = program.on(repo, "Billing").start()) {
      app.publish(program.message("Moved", PAYMENT));
      app.awaitCaughtUp(SOON);
    }
    assertThat(spend()).isEqualTo("{\"customer\":\"ada\",\"cents\":1}");

    assertFoldMustBeRebuilt(OTHERWISE);
  }

  /** What a method stores once it is asked. */
  private void view(String... classes) throws Exception {
    try (Intrepid app = new CompiledProgram(project).on(repo, classes).start()) {
      app.awaitCaughtUp(SOON);
      assertThat(app.memos().view("customers/ada/spend").isFound()).isTrue();
    }
    assertThat(spend()).isEqualTo("{\"customer\":\"ada\",\"cents\":100}");
  }

  private void assertFoldMustBeRebuilt(String why) throws Exception {
    compile(PAID, SPEND, LAST, BILLING);
    CompiledProgram program = new CompiledProgram(project);
    assertThatThrownBy(() -> program.on(repo, "Billing").start())
        .isInstanceOf(MemoMustBeRebuiltException.class)
        .hasMessageContaining(why);
    try (Intrepid app = program.on(repo, "Billing").rebuildWhenNeeded().start()) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(spend())
        .isEqualTo(messages == 0 ? "nothing" : "{\"customer\":\"ada\",\"cents\":" + messages + "}");
    program.on(repo, "Billing").start().close();
  }

  private void compile(String... units) {
    project.sources(units);
    assertThat(project.compileUnlocked()).isEmpty();
  }

  private String spend() {
    return repo.getMemo("customers/ada/spend") instanceof Cache.Found<CacheRecord> found
        ? found.value().data().toString()
        : "nothing";
  }
}
