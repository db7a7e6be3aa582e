package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.processor.catalog.WrittenCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of the sources compiled into a full output, as IDEs do: what speaks of all stays whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartialCompileTest {

  private static final String ABORTED =
      """
      package shop;

      import dev.intrepid.annotations.Event;

      @Event(stream = "orders/{orderId}")
      record Aborted(String orderId) {}
      """;

  private static final String BOOKED =
      """
      package books;

      import dev.intrepid.annotations.Event;

      @Event(stream = "books/{id}")
      public record Booked(String id) {}
      """;

  @TempDir static Path wholes;
  @TempDir Path folder;

  @Test
  void a_changed_source_changes_only_its_own_entry() {
    Workspace workspace = whole("Orders");
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("shop.OrderPaid"))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paid$Now", "Part$Of", "Outer$", "Sum$Of", "On$Paid"})
  void types_with_dollars_in_their_names_stay_whichever_is_given(String changed) {
    Workspace workspace = whole("Dollars");
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("shop." + changed))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OrderPlaced",
        "OrderPlacedV1",
        "OrderPlacedV3",
        "OrderPaid",
        "OrderEvent",
        "Booked",
        "Ledger",
        "Upcasts",
      })
  void upcasts_stay_chained_whichever_of_their_sources_is_given(String changed) {
    Workspace workspace = whole("Upcasts");
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("shop." + changed))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rate",
        "Rates",
        "RateClient",
        "RateEvent",
        "RateCorrected",
        "CurrencyReformed",
        "Currency",
        "Code",
        "Inversions",
        "Lookups",
        "Visits",
      })
  void memo_methods_stay_whichever_of_their_sources_is_given(String changed) {
    Workspace workspace = whole("Cachings");
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("shop." + changed))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @Test
  void memo_methods_not_given_need_no_names_of_their_parameters() {
    Workspace workspace = new Workspace(ToolProvider.getSystemJavaCompiler(), folder);
    workspace.withoutNames().write(Sources.good("Cachings")).compileAll();
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("shop.Rate"))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @Test
  void a_memo_method_is_checked_against_those_that_were_there() {
    Workspace workspace = whole("Cachings");
    workspace.write("shop.Euros", method("Euros", "rates/EUR/{quote}", "Rate rate(String quote)"));

    assertThat(errors(workspace.compile("shop.Euros")))
        .singleElement()
        .asString()
        .startsWith("[Intrepid/RoutesAreAmbiguous] Rates.rate(String, String, RateClient) at");
  }

  @Test
  void a_memo_that_is_computed_no_more_is_no_value() {
    Workspace workspace = whole("Cachings");
    workspace.write("shop.Rates", "package shop; final class Rates {}");

    assertThat(errors(workspace.compile("shop.Rates", "shop.Rate")))
        .hasSize(2)
        .allMatch(text -> text.startsWith("[Intrepid/PlainMemoIsNotComputed] No @Cached method"));
  }

  @Test
  void memos_go_in_no_circle_over_what_was_there() {
    Workspace workspace = whole("Cachings");
    workspace.write("shop.Rates", "package shop; final class Rates {}");
    workspace.write(
        "shop.Circle",
        method(
            "Circle",
            "rates/{base}/{quote}",
            "Rate rate(String base, String quote,"
                + " @Cached(\"inversions/{quote}/{base}\") double inversion)"));

    assertThat(errors(workspace.compile("shop.Rates", "shop.Circle")))
        .singleElement()
        .asString()
        .contains("Inversions.inversion -> Circle.rate -> Inversions.inversion");
  }

  private static String method(String type, String template, String signature) {
    return "package shop; import dev.intrepid.annotations.Cached; final class "
        + type
        + " { @Cached(\""
        + template
        + "\") "
        + signature
        + " { return null; } }";
  }

  @Test
  void an_upcast_that_is_missing_after_a_part_is_an_error() {
    Workspace workspace = whole("Upcasts");
    workspace.write("shop.Upcasts", "package shop; final class Upcasts {}");

    assertThat(errors(workspace.compile("shop.Upcasts", "shop.OrderPaid")))
        .anyMatch(error -> error.contains("[Intrepid/UpcastIsMissing]"));
  }

  @Test
  void a_part_gives_the_catalog_that_the_whole_gives() {
    Workspace part = whole("Orders").write("shop.Aborted", ABORTED);
    assertThat(errors(part.compile("shop.Aborted"))).isEmpty();
    Workspace whole = new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve("whole"));
    whole.write(Sources.good("Orders")).write("shop.Aborted", ABORTED).compileAll();

    assertThat(part.read(WrittenCatalog.PATH)).isEqualTo(whole.read(WrittenCatalog.PATH));
    assertThat(part.read(service())).isEqualTo(whole.read(service()));
  }

  @Test
  void an_added_type_joins_the_others_at_run_time() {
    Workspace workspace = whole("Orders");
    workspace.write("shop.Aborted", ABORTED).write("books.Booked", BOOKED);

    assertThat(errors(workspace.compile("shop.Aborted", "books.Booked"))).isEmpty();

    assertThat(types(workspace))
        .containsExactlyInAnyOrder("Aborted", "Booked", "OrderPaid", "OrderPlaced", "ReceiptSent");
    assertThat(subscribers(workspace)).containsExactly("billing");
  }

  @Test
  void a_deleted_type_is_gone() {
    Workspace workspace = whole("Orders");
    workspace.write("shop.Aborted", ABORTED).write("books.Booked", BOOKED).compileAll();
    workspace.delete("shop.Aborted", "shop.Aborted_Event", "shop.Aborted_Registry");

    assertThat(errors(workspace.compile("books.Booked"))).isEmpty();

    assertThat(types(workspace))
        .containsExactlyInAnyOrder("Booked", "OrderPaid", "OrderPlaced", "ReceiptSent");
    assertThat(workspace.read(WrittenCatalog.PATH)).doesNotContain("Aborted");
  }

  @Test
  void a_type_that_is_no_event_any_more_is_gone() {
    Workspace workspace = whole("Orders");
    workspace.write("shop.Aborted", ABORTED).compile("shop.Aborted");
    workspace.write("shop.Aborted", "package shop; record Aborted(String orderId) {}");
    workspace.compile("shop.Aborted", "shop.OrderPaid");

    assertThat(types(workspace))
        .containsExactlyInAnyOrder("OrderPaid", "OrderPlaced", "ReceiptSent");
  }

  @Test
  void a_handler_not_given_whose_message_is_one_no_more_is_an_error() {
    Workspace workspace = whole("Orders");
    workspace.write("shop.OrderPaid", "package shop; record OrderPaid(String customerId) {}");

    assertThat(errors(workspace.compile("shop.OrderPaid", "shop.OrderPlaced")))
        .hasSize(2)
        .allMatch(text -> text.startsWith("[Intrepid/NoMessage] Billing."));
  }

  @Test
  void what_is_added_is_checked_against_what_was_there() {
    Workspace workspace = whole("Orders");
    workspace.write(
        "shop.Again",
        """
        package shop;

        import dev.intrepid.annotations.Event;

        @Event(stream = "orders/{orderId}", type = "OrderPaid")
        record Again(String orderId) {}
        """);

    assertThat(errors(workspace.compile("shop.Again")))
        .singleElement()
        .asString()
        .startsWith(
            "[Intrepid/DuplicateEventType] shop.OrderPaid and shop.Again are both stored as");
  }

  @Test
  void a_memo_is_checked_against_those_that_were_there() {
    Workspace workspace = whole("Orders");
    workspace.write(
        "shop.Debt",
        """
        package shop;

        import dev.intrepid.annotations.Cached;

        @Cached("customers/{id}/spend")
        record Debt(String id) {}
        """);

    assertThat(errors(workspace.compile("shop.Debt")))
        .singleElement()
        .asString()
        .startsWith("[Intrepid/DuplicateMemoTemplate] Spend at");
  }

  @Test
  void a_compile_that_fails_leaves_the_output_as_it_was() {
    Workspace workspace = whole("Orders");
    String before = workspace.read(WrittenCatalog.PATH);
    workspace.write("shop.Aborted", ABORTED.replace("{orderId}", "{order}"));

    assertThat(errors(workspace.compile("shop.Aborted"))).hasSize(1);

    assertThat(workspace.read(WrittenCatalog.PATH)).isEqualTo(before);
  }

  @Test
  void nested_types_of_a_part_not_given_stay() {
    Workspace workspace = new Workspace(ToolProvider.getSystemJavaCompiler(), folder);
    workspace.write(Sources.good("Edges")).write("books.Booked", BOOKED).compileAll();
    SortedMap<String, String> before = workspace.generated();

    assertThat(errors(workspace.compile("books.Booked"))).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  /** A copy of the sources and the output of a whole program, which is compiled once. */
  private Workspace whole(String program) {
    Path once = wholes.resolve(program);
    Workspace whole = new Workspace(ToolProvider.getSystemJavaCompiler(), once);
    if (!Files.exists(once)) {
      assertThat(errors(whole.write(Sources.good(program)).compileAll())).isEmpty();
    }
    return whole.copiedTo(folder);
  }

  private static List<String> types(Workspace workspace) {
    return loaded(workspace, registry -> registry.events().stream().map(IntoEvent::type));
  }

  private static List<String> subscribers(Workspace workspace) {
    return loaded(
        workspace,
        registry -> registry.handlers().stream().map(HandlersFactory::spec).map(s -> s.name()));
  }

  private static List<String> loaded(
      Workspace workspace, Function<Registry, Stream<String>> names) {
    return ServiceLoader.load(Registry.class, workspace.loader()).stream()
        .flatMap(provider -> names.apply(provider.get()))
        .toList();
  }

  private static String service() {
    return "META-INF/services/" + Registry.class.getName();
  }

  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getMessage(Locale.ROOT))
        .toList();
  }
}
