package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.report.Message;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program folds memos of a library's record, and its lock says so; then the fold or the library
 * is another one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedLibraryFoldsTest extends LockScenario {

  private static final String PAID =
      """
      @Event(stream = "orders/{orderId}")
      public record OrderPaid(String orderId, String customer, long cents) {}
      """;
  private static final String REFUNDED = PAID.replace("OrderPaid", "OrderRefunded");
  private static final String SPEND =
      """
      @Cached("customers/{customer}/spend")
      public record Spend(String customer, long cents) {
        public static Spend of(String customer) { return new Spend(customer, 0); }
      }
      """;
  private static final String FOLD =
      """
        @OnEvent Spend spend(OrderPaid paid, Cache<Spend> spend) {
          return Spend.of(paid.customer());
        }
      """;
  private static final String REACTION = "  @OnEvent void paid(OrderPaid paid) {}\n";

  @TempDir Path elsewhere;
  private Workspace library;

  @BeforeEach
  void compileLibrary() {
    library = new Workspace(ToolProvider.getSystemJavaCompiler(), elsewhere);
    library(PAID, REFUNDED, SPEND);
    project.on(library);
  }

  @Test
  void the_lock_says_what_is_stored_and_who_keeps_it() {
    was(subscriber("Billing", FOLD));

    assertThat(project.lockText())
        .contains("memo customers/{customer}/spend class library.Spend\n")
        .contains("memo customers/{customer}/spend counts OrderPaid\n")
        .contains("memo customers/{customer}/spend keeper billing spend(OrderPaid)\n")
        .contains("memo customers/{customer}/spend .cents long\n");
  }

  @Test
  void memos_that_are_only_read_are_those_of_others() {
    was(subscriber("Billing", "@OnEvent void on(OrderPaid paid, Cache<Spend> spend) {}"));

    assertThat(project.lockText()).doesNotContain("memo ");
  }

  @Test
  void a_fold_that_moved_to_another_subscriber_must_be_rebuilt() {
    was(subscriber("Billing", FOLD, REACTION));
    is(subscriber("Billing", REACTION), subscriber("Totals", FOLD));

    assertTold(Message.FOLD_IS_MOVED);
    assertUpdated();
  }

  @Test
  void a_fold_at_another_template_of_the_library_must_be_rebuilt() {
    was(subscriber("Billing", FOLD));
    library(SPEND.replace("customers/", "people/"));
    is(subscriber("Billing", FOLD));

    assertTold(Message.FOLD_IS_ELSEWHERE);
    assertUpdated();
    assertThat(project.lockText()).doesNotContain("memo customers/");
  }

  @Test
  void a_fold_of_another_message_that_was_handled_before_must_be_rebuilt() {
    String refund = FOLD.replace("spend(OrderPaid paid", "back(OrderRefunded paid");
    String reaction = "  @OnEvent void refunded(OrderRefunded refunded) {}\n";
    was(subscriber("Billing", FOLD, reaction));
    is(subscriber("Billing", FOLD, reaction, refund));

    assertTold(Message.FOLD_BEGINS_LATE);
    assertUpdated();
  }

  @Test
  void a_component_of_the_library_that_is_gone_breaks_what_is_stored() {
    was(subscriber("Billing", FOLD));
    library(SPEND.replace(", long cents", "").replace(", 0", ""));
    is(subscriber("Billing", FOLD));

    assertBreaks(Message.COMPONENTS_ARE_GONE);
  }

  @Test
  void a_fold_that_gains_a_component_of_the_library_is_told() {
    was(subscriber("Billing", FOLD));
    library(
        SPEND
            .replace("long cents", "long cents, java.util.Optional<String> note")
            .replace(", 0", ", 0, java.util.Optional.empty()"));
    is(subscriber("Billing", FOLD));

    assertTold(Message.FOLD_GAINS_COMPONENT);
    assertUpdated();
  }

  @Test
  void a_fold_that_is_gone_leaves_nothing_of_the_library_in_the_lock() {
    was(subscriber("Billing", FOLD, REACTION));
    is(subscriber("Billing", REACTION));

    assertStale("customers/{customer}/spend");
    assertThat(project.lockText()).doesNotContain("memo ");
  }

  @Test
  void a_fold_that_is_not_compiled_again_stays() {
    was(subscriber("Billing", FOLD), subscriber("Mailing", REACTION));
    String before = project.lockText();

    assertThat(project.compileOnly("Mailing")).isEmpty();
    assertThat(project.removeClass("Billing").updateOnly("Mailing")).isEmpty();

    assertThat(project.lockText()).isEqualTo(before);
  }

  private void library(String... units) {
    for (String unit : units) {
      library.write(
          "library." + unit.replaceAll("(?s).*?record (\\w+).*", "$1"),
          "package library; import dev.intrepid.annotations.*; " + unit);
    }
    assertThat(library.compileAll()).isEmpty();
  }

  private static String subscriber(String name, String... members) {
    return "final class " + name + " {\n" + String.join("", members) + "}\n";
  }
}
