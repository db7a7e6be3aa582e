package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.processor.catalog.WrittenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler takes and refuses what javac does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EclipseCompilerTest {

  /** {@code 12:4: text}. */
  private static final Pattern EXPECTED = Pattern.compile("(?s)(\\d+):(\\d+): (.*)\n");

  /** What is said where the compiler knows no place: at a record that stands alone. */
  private static final Pattern PLACE = Pattern.compile("(?s)(.*) \\(at [\\w.]+\\)");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("good")
  void what_is_generated_is_what_javac_makes_us_generate(String name) {
    Workspace workspace = workspace();

    List<Diagnostic<? extends JavaFileObject>> told =
        workspace.write(Sources.good(name)).compileAll();

    assertThat(errors(told)).isEmpty();
    Map<String, String> byJavac = Outputs.of(Sources.compiled(name));
    assertThat(workspace.generated()).isEqualTo(byJavac);
  }

  @Test
  void what_it_compiled_runs() {
    Workspace workspace = workspace();
    workspace.write(Sources.good("Orders")).compileAll();

    Program program = Program.in(workspace);

    assertThat(
            program.roundTrip(
                "OrderPaid", "{\"orderId\":\"o1\",\"customerId\":\"c1\",\"cents\":3}"))
        .contains("\"orderId\":\"o1\"");
  }

  @ParameterizedTest
  @MethodSource("inOrder")
  void each_source_is_compiled_again_alone(String name) {
    Workspace workspace = workspace().write(Sources.good(name));
    assertThat(errors(workspace.compileAll())).isEmpty();
    SortedMap<String, String> before = workspace.generated();

    for (String type : workspace.classes()) {
      assertThat(errors(workspace.compile(type))).as(type).isEmpty();
      assertThat(workspace.generated()).as(type).isEqualTo(before);
    }
  }

  @Test
  void what_is_generated_again_is_compiled_again() {
    Workspace workspace = workspace().write(Sources.good("Orders"));
    workspace.compileAll();
    workspace.write(
        "shop.OrderPaid",
        """
        package shop;

        import dev.intrepid.annotations.Event;

        @Event(stream = "orders/{orderId}")
        record OrderPaid(String orderId, String customerId, long cents, long tip) {}
        """);

    assertThat(errors(workspace.compile("shop.OrderPaid"))).isEmpty();

    assertThat(
            Program.in(workspace)
                .roundTrip(
                    "OrderPaid",
                    "{\"orderId\":\"o1\",\"customerId\":\"c1\",\"cents\":3,\"tip\":4}"))
        .contains("\"tip\":4");
  }

  @Test
  void names_of_a_compiled_enum_are_given_to_their_constants() {
    Workspace workspace = workspace().write(Sources.good("Names"));
    workspace.compileAll();

    assertThat(errors(workspace.compile("shop.CustomerSeen"))).isEmpty();

    assertThat(workspace.read("shop/CustomerSeen_Event.java"))
        .contains(
            "JsonEnum.of(Level.values())"
                + ".storedAs(\"GOLD\", \"gold-card\", \"OTHER\", \"OTHER\", \"SILVER\", \"SILVER\")");
  }

  @Test
  void messages_and_memos_of_a_library_are_what_javac_takes_them_for() {
    Workspace library = new Workspace(new EclipseCompiler(), folder.resolve("library"));
    library.write(SeveralCompilationsTest.LIBRARY).compileAll();
    Workspace workspace = workspace().on(library).write(List.of(SeveralCompilationsTest.PROGRAM));

    assertThat(errors(workspace.compileAll())).isEmpty();

    assertThat(workspace.read("shop/Orders_Handlers.java"))
        .contains("import library.OrderEvent_Paid_Event;", "import library.OrderState_Memo;");
    assertThat(workspace.read(WrittenCatalog.PATH)).contains("\"type\": \"shipped\"");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_mistake_is_refused_with_the_same_text_in_the_same_line(String name) {
    Matcher expected =
        EXPECTED.matcher(
            Sources.read(Sources.RESOURCES.resolve("bad").resolve(name + ".expected.txt")));
    assertThat(expected.matches()).isTrue();

    List<Diagnostic<? extends JavaFileObject>> told =
        ours(workspace().write(Sources.bad(name)).compileAll());

    assertThat(told).hasSize(1);
    String text = told.get(0).getMessage(Locale.ROOT);
    Matcher place = PLACE.matcher(text);
    if (place.matches()) {
      assertThat(place.group(1)).isEqualTo(expected.group(3));
    } else {
      assertThat(text).isEqualTo(expected.group(3));
      assertThat(told.get(0).getLineNumber()).isEqualTo(Long.parseLong(expected.group(1)));
    }
  }

  static List<String> good() {
    return Sources.good();
  }

  /** Those without an enum of which a class file says less than its source: the order. */
  static List<String> inOrder() {
    return good().stream().filter(name -> !name.equals("Names")).toList();
  }

  static List<String> bad() {
    return Sources.bad();
  }

  private Workspace workspace() {
    return new Workspace(new EclipseCompiler(), folder);
  }

  private static List<Diagnostic<? extends JavaFileObject>> ours(
      List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getMessage(Locale.ROOT).startsWith("[Intrepid"))
        .collect(Collectors.toList());
  }

  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getMessage(Locale.ROOT))
        .toList();
  }
}
