package dev.intrepid.processor;

import static dev.intrepid.processor.Spending.FOLD;
import static dev.intrepid.processor.Spending.PAID;
import static dev.intrepid.processor.Spending.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A record of memos gets another template, or a sealed interface another message, in a library or
 * in a compilation of its own, and what uses them is not compiled again: the start says so.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutdatedHandlersTest {

  private static final String MOVED = SPEND.replace("customers/", "people/");

  @TempDir Path folder;

  @Test
  void a_fold_is_refused_until_it_is_compiled_again() {
    LockedProject project = compiled(PAID, SPEND, "final class Billing {" + FOLD + "}");

    assertThat(project.add(MOVED).compileOnly("Spend")).isEmpty();
    assertThatThrownBy(() -> start(project, "Billing"))
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            "The handler spend(OrderPaid) of the subscriber billing was compiled when the memos of"
                + " shop.Spend were at customers/{customer}/spend, and they are at"
                + " people/{customer}/spend now: it would miss what is stored there. Compile"
                + " shop.Billing again, as mvn clean compile does, and start the program with the"
                + " dependencies it is compiled with.");

    assertThat(project.compileOnly("Billing")).isEmpty();
    start(project, "Billing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void spend(OrderPaid paid, Cache<Spend> spend) {}",
        "Spend spend(OrderPaid paid) { return new Spend(paid.customer(), 1); }",
        "Cache<Spend> spend(OrderPaid paid) { return Cache.notFound(); }",
        "List<Optional<Spend>> spend(OrderPaid paid) { return List.of(); }",
      })
  void each_use_of_the_memo_is_refused(String handler) {
    LockedProject project =
        compiled(PAID, SPEND, "final class Billing { @OnEvent " + handler + " }");

    assertThat(project.add(MOVED).compileOnly("Spend")).isEmpty();

    assertThatThrownBy(() -> start(project, "Billing"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining(
            "of the subscriber billing was compiled when the memos of shop.Spend");
  }

  @Test
  void variables_that_have_changed_places_are_another_template() {
    String rate = "@Cached(\"rates/{base}/{quote}\") record Rate(String base, String quote) {}";
    LockedProject project =
        compiled(
            "@Event(stream = \"rates\") record Published(String base, String quote) {}",
            rate,
            "final class Rates { @OnEvent Rate rate(Published one, Cache<Rate> rate) {"
                + " return new Rate(one.base(), one.quote()); } }");

    String swapped = rate.replace("{base}/{quote}", "{quote}/{base}");
    assertThat(project.add(swapped).compileOnly("Rate")).isEmpty();

    assertThatThrownBy(() -> start(project, "Rates"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("were at rates/{base}/{quote}, and they are at rates/{quote}/{base}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Cached(\"customers/{customer}/rank\") int rank(String customer, Cache<Spend> spend) {"
            + " return 1; }",
        "@Cached(\"customers/{customer}/spend\") Spend spend(String customer) {"
            + " return new Spend(customer, 1); }",
      })
  void a_method_that_computes_memos_is_refused(String method) {
    LockedProject project = compiled(SPEND, "final class Ranks { " + method + " }");

    assertThat(project.add(MOVED).compileOnly("Spend")).isEmpty();

    assertThatThrownBy(() -> start(project, "Ranks"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageStartingWith("The method Ranks.")
        .hasMessageContaining("(String")
        .hasMessageContaining("was compiled when the memos of shop.Spend were at customers/");
  }

  @Test
  void templates_of_handlers_and_parameters_need_no_record() {
    LockedProject project =
        compiled(
            PAID,
            SPEND,
            """
            final class Billing {
              @OnEvent @Cached("totals/{customer}")
              Long add(OrderPaid paid, @Cached("totals/{customer}") Cache<Long> total,
                  @Cached("former/{customer}/spend") Cache<Spend> spend) {
                return 1L;
              }
            }
            """);

    assertThat(project.add(MOVED).compileOnly("Spend")).isEmpty();

    start(project, "Billing");
  }

  @Test
  void a_library_with_another_template_is_refused() {
    Workspace library = library();
    Workspace program = programOn(library);
    program(program).start().close();

    library.write("library.Spend", library("Spend", MOVED)).compileAll();

    assertThatThrownBy(() -> program(program).start())
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("the memos of library.Spend were at customers/{customer}/spend")
        .hasMessageContaining("Compile shop.Billing again");
  }

  @Test
  void a_library_whose_record_is_no_memo_any_more_is_refused() {
    Workspace library = library();
    Workspace program = programOn(library);
    library.delete("library.Spend", "library.Spend_Memo");

    library.write("library.Spend", library("Spend", SPEND.substring(SPEND.indexOf('\n'))));
    assertThat(library.compileAll()).isEmpty();

    assertThatThrownBy(() -> program(program).start())
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("is missing: library/Spend_Memo. Compile all sources again");
  }

  private static final String FAMILY = "sealed interface OrderEvent permits Paid {}";
  private static final String PAID_OF_FAMILY =
      "@Event(stream = \"orders/{id}\") record Paid(String id) implements OrderEvent {}";
  private static final String SHIPPED_OF_FAMILY =
      "@Event(stream = \"orders/{id}\") record Shipped(String id) implements OrderEvent {}";

  @Test
  void a_handler_of_a_sealed_interface_that_has_another_message_is_refused() {
    LockedProject project =
        compiled(FAMILY, PAID_OF_FAMILY, "final class Log { @OnEvent void on(OrderEvent e) {} }");
    start(project, "Log");

    project.add(FAMILY.replace("Paid", "Paid, Shipped"), SHIPPED_OF_FAMILY);
    assertThat(project.compileOnly("OrderEvent", "Shipped")).isEmpty();
    assertThatThrownBy(() -> start(project, "Log"))
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            "The handler on(OrderEvent) of the subscriber log was compiled when shop.Shipped was no"
                + " shop.OrderEvent: it would pass over such messages. Compile shop.Log again, as"
                + " mvn clean compile does, and start the program with the dependencies it is"
                + " compiled with.");

    assertThat(project.compileOnly("Log")).isEmpty();
    start(project, "Log");
  }

  @Test
  void a_message_that_another_handler_takes_is_still_one_of_the_interface() {
    String shipped = SHIPPED_OF_FAMILY.replace(" implements OrderEvent", "");
    LockedProject project =
        compiled(
            FAMILY,
            PAID_OF_FAMILY,
            shipped,
            "final class Log { @OnEvent void on(List<OrderEvent> e) {}"
                + " @OnEvent void shipped(Shipped e) {} }");

    project.add(FAMILY.replace("Paid", "Paid, Shipped"), SHIPPED_OF_FAMILY);
    assertThat(project.compileOnly("OrderEvent", "Shipped")).isEmpty();

    assertThatThrownBy(() -> start(project, "Log"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageStartingWith("The handler on(List<OrderEvent>) of the subscriber log");
  }

  @Test
  void memos_that_a_sealed_interface_drops_are_dropped_by_all_of_it() {
    LockedProject project =
        compiled(
            FAMILY,
            PAID_OF_FAMILY,
            "final class Views { @Cached(value = \"views/{id}\", evictOn = OrderEvent.class)"
                + " int view(String id) { return 1; } }");

    project.add(FAMILY.replace("Paid", "Paid, Shipped"), SHIPPED_OF_FAMILY);
    assertThat(project.compileOnly("OrderEvent", "Shipped")).isEmpty();

    assertThatThrownBy(() -> start(project, "Views"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageStartingWith("The handler view evictOn OrderEvent of the subscriber views");
  }

  private static final String RECEIPT =
      "@Event(stream = \"receipts/{orderId}\") record Receipt(String orderId) {}";

  private static String paidFormerly(String name) {
    return PAID.replace("{orderId}\"", "{orderId}\", formerly = \"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@OnEvent Receipt on(OrderPaid paid) { return new Receipt(paid.orderId()); }",
        "@OnEvent Effects on(OrderPaid paid) { return Effects.none(); }",
        "@OnEvent void on(OrderPaid paid, Delivery delivery) {}",
        "@OnEvent(formerly = \"on(OrderSettled)\") Receipt on(OrderPaid paid) {"
            + " return new Receipt(paid.orderId()); }",
      })
  void ids_that_follow_from_other_names_of_a_message_are_refused(String handler) {
    LockedProject project = compiled(PAID, RECEIPT, "final class Billing { " + handler + " }");
    start(project, "Billing");

    assertThat(project.add(paidFormerly("OrderSettled")).compileOnly("OrderPaid")).isEmpty();
    assertThatThrownBy(() -> start(project, "Billing"))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining(
            " of the subscriber billing was compiled when the names of shop.OrderPaid in the log"
                + " were OrderPaid, and they are OrderPaid, OrderSettled now: it would give other"
                + " ids to what it publishes. Compile shop.Billing again,");

    assertThat(project.compileOnly("Billing")).isEmpty();
    start(project, "Billing");
  }

  @Test
  void a_handler_without_ids_handles_a_message_under_all_its_names() {
    LockedProject project = compiled(PAID, SPEND, "final class Billing {" + FOLD + "}");

    assertThat(project.add(paidFormerly("OrderSettled")).compileOnly("OrderPaid")).isEmpty();

    start(project, "Billing");
  }

  private LockedProject compiled(String... units) {
    LockedProject project = new LockedProject(folder).option("-Aintrepid.lock=off");
    assertThat(project.sources(units).compile()).isEmpty();
    return project;
  }

  private static void start(LockedProject project, String type) {
    new CompiledProgram(project).on(new MemoryRepo(), type).start().close();
  }

  private Workspace library() {
    Workspace library = workspace("library");
    library.write("library.OrderPaid", library("OrderPaid", PAID));
    library.write("library.Spend", library("Spend", SPEND));
    assertThat(library.compileAll()).isEmpty();
    return library;
  }

  private static String library(String type, String unit) {
    return "package library; import dev.intrepid.annotations.*; "
        + unit.replace("record " + type, "public record " + type);
  }

  private Workspace programOn(Workspace library) {
    Workspace program = workspace("program").on(library);
    program.write(
        "shop.Billing",
        "package shop; import library.*; import dev.intrepid.*; import dev.intrepid.annotations.*;"
            + " final class Billing {"
            + FOLD
            + "}");
    assertThat(program.compileAll()).isEmpty();
    return program;
  }

  private static IntrepidBuilder program(Workspace program) {
    return Intrepid.builder()
        .repo(new MemoryRepo())
        .handlers(Program.in(program).instance("shop.Billing"));
  }

  private Workspace workspace(String name) {
    return new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve(name));
  }
}
