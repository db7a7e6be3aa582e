package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Records, sealed interfaces and enums of a library are written by the codecs of the program. The
 * library is replaced, and the program is not compiled again: nothing is left out of what is
 * stored.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutdatedCodecsTest {

  private static final String SHAPE =
      """
      public sealed interface Shape {
        record Circle(double radius) implements Shape {}
        record Empty() implements Shape {}
        static Shape round() { return new Circle(1); }
      }
      """;
  private static final String SHAPE_OF_ANOTHER =
      SHAPE
          .replace(
              "record Empty", "record Ellipse(double a, double b) implements Shape {} record Empty")
          .replace("new Circle(1)", "new Ellipse(1, 2)");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Shape", "List<Shape>", "Map<String, Shape>", "Optional<Shape>"})
  void a_member_that_a_sealed_interface_has_got_is_not_left_out(String type) {
    Workspace library = library(SHAPE);
    Workspace program =
        program(
            library,
            "@Event(stream = \"drawn\") public record Drawn("
                + type
                + " shape) {"
                + " public static Drawn one() { return new Drawn("
                + one(type)
                + "); } }");
    assertThat(written(program)).contains("Circle");

    write(library, SHAPE_OF_ANOTHER);

    assertThatThrownBy(() -> written(program))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith(
            "The codec was compiled when library.Shape$Ellipse was no member of its sealed"
                + " interface, and would leave it out: compile the program again, as mvn clean compile"
                + " does, and start it with the dependencies it is compiled with (path: $.shape");
  }

  private static String one(String type) {
    return switch (type) {
      case "Shape" -> "Shape.round()";
      case "Optional<Shape>" -> "Optional.of(Shape.round())";
      case "List<Shape>" -> "List.of(Shape.round())";
      default -> "Map.of(\"a\", Shape.round())";
    };
  }

  private static final String LEVEL =
      """
      public enum Level {
        @com.fasterxml.jackson.annotation.JsonProperty("l") LOW,
        @com.fasterxml.jackson.annotation.JsonProperty("h") HIGH;
        public static Level one() { return HIGH; }
      }
      """;
  private static final String LEVEL_TURNED =
      """
      public enum Level {
        @com.fasterxml.jackson.annotation.JsonProperty("h") HIGH,
        @com.fasterxml.jackson.annotation.JsonProperty("l") LOW;
        public static Level one() { return HIGH; }
      }
      """;
  private static final String OF_LEVEL =
      "@Event(stream = \"drawn\") public record Drawn(Level level, Map<Level, Integer> counts) {"
          + " public static Drawn one() {"
          + " return new Drawn(Level.one(), Map.of(Level.one(), 1)); } }";

  @Test
  void constants_that_have_changed_places_keep_their_names() {
    Workspace library = library(LEVEL);
    Workspace program = program(library, OF_LEVEL);
    assertThat(written(program)).isEqualTo("{\"level\":\"h\",\"counts\":{\"h\":1}}");

    write(library, LEVEL_TURNED);

    assertThat(written(program)).isEqualTo("{\"level\":\"h\",\"counts\":{\"h\":1}}");
  }

  @Test
  void a_constant_that_an_enum_has_got_is_not_written_as_null() {
    Workspace library = library(LEVEL);
    Workspace program = program(library, OF_LEVEL);

    write(library, LEVEL.replace("HIGH;\n", "HIGH, HUGE;\n").replace("return HIGH", "return HUGE"));

    assertThatThrownBy(() -> written(program))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "The codec was compiled when the enum library.Level had no HUGE, and does not know its"
                + " name in JSON: compile the program again, as mvn clean compile does, and start it"
                + " with the dependencies it is compiled with.");
  }

  @Test
  void a_constant_that_an_enum_has_got_is_written_by_its_own_name_where_all_are() {
    Workspace library =
        library("public enum Level { LOW; public static Level one() { return LOW; } }");
    Workspace program = program(library, OF_LEVEL);

    write(library, "public enum Level { HUGE, LOW; public static Level one() { return HUGE; } }");

    assertThat(written(program)).isEqualTo("{\"level\":\"HUGE\",\"counts\":{\"HUGE\":1}}");
  }

  private static final String MONEY = "public record Money(long cents, long fee) {}";
  private static final String NOTED =
      "public record Money(long cents, long fee, String note) {"
          + " public Money(long cents, long fee) { this(cents, fee, \"\"); } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Event(stream = \"paid\") public record Paid(Money money) {}",
        "@Event(stream = \"paid\") public record Paid(Map<String, List<Optional<Money>>> all) {}",
        "@Event(stream = \"paid\") public record Paid(Line line) { record Line(Money money) {} }",
        "@Cached(\"paid\") public record Paid(Money money) {}",
        "public final class Paid { @Cached(\"paid/{id}\") public Money paid(String id) {"
            + " return new Money(1, 1); } }",
        "public final class Paid { @Cached(\"paid/{id}\") public int paid(String id,"
            + " @Cached(\"all/{id}\") Cache<List<Money>> all) { return 1; } }",
        "public final class Paid { @Event(stream = \"at/{id}\") public record At(String id) {}"
            + " @OnEvent @Cached(\"paid/{id}\") public Money on(At at) {"
            + " return new Money(1, 1); } }",
        "public final class Paid { @Event(stream = \"at/{id}\") public record At(String id) {}"
            + " @OnEvent public void on(At at, @Cached(\"all/{id}\") Cache<List<Money>> all) {} }",
      })
  void a_component_that_a_record_has_got_is_not_left_out(String program) {
    Workspace library = library(MONEY);
    Workspace compiled = program(library, program);
    start(compiled);

    write(library, NOTED);

    assertThatThrownBy(() -> start(compiled))
        .isInstanceOf(NotWiredException.class)
        .hasMessage(
            "What reads and writes shop.Paid was compiled when the components of library.Money were"
                + " cents, fee, and they are cents, fee, note now: it would leave some out, or take"
                + " one for another. Compile shop.Paid again, as mvn clean compile does, and start"
                + " the program with the dependencies it is compiled with.");

    assertThat(compiled.compileAll()).isEmpty();
    start(compiled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public record Money(long fee, long cents) {} | fee, cents",
        "public record Money() {} | none",
        "public final class Money {} | none",
      })
  void components_that_have_changed_places_or_are_gone_are_refused(String money, String now) {
    Workspace library = library(MONEY);
    Workspace program =
        program(library, "@Event(stream = \"paid\") public record Paid(Money money) {}");

    write(library, money);

    assertThatThrownBy(() -> start(program))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("cents, fee, and they are " + now + " now");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Cached(\"paid/{id}\") public int paid(Id id) { return 1; }",
        "@Cached(value = \"paid/{id}\", evictOn = Payment.class) public int paid(Id id) {"
            + " return 1; }",
        "@OnEvent @Cached(\"paid/{id}\") public int on(Payment payment) { return 1; }",
        "@OnEvent public void on(Payment payment, @Cached(\"paid/{id}\") Cache<Integer> paid) {}",
      })
  void uris_are_made_of_the_components_of_a_record_too(String method) {
    Workspace library = workspace("library");
    String id = "public record Id(String bank) {}";
    String payment = "@Event(stream = \"payments\") public record Payment(Id id) {}";
    write(library, id, "import dev.intrepid.annotations.*; " + payment);
    Workspace program = program(library, "public final class Paid { " + method + " }");
    start(program);

    write(
        library,
        "public record Id(String bank, String account) {"
            + " public Id(String bank) { this(bank, \"\"); } }");

    assertThatThrownBy(() -> start(program))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining(
            "shop.Paid was compiled when the components of library.Id were bank,");
  }

  @Test
  void a_record_of_a_library_that_is_gone_is_a_part_that_is_missing() {
    Workspace library = library(MONEY);
    Workspace program =
        program(library, "@Event(stream = \"paid\") public record Paid(Money money) {}");

    library.delete("library.Money");

    assertThatThrownBy(() -> start(program))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("is missing: library/Money. Compile all sources again");
  }

  @Test
  void records_of_the_program_itself_are_compiled_with_it_and_are_not_asked_for() {
    Workspace program =
        program(
            library(MONEY),
            "public record Line(String text) {}",
            "@Event(stream = \"paid\") public record Paid(Line line) {}");

    assertThat(program.read("shop/Paid_Event.java")).doesNotContain("libraryRecords");

    assertThat(program.compile("shop.Paid")).isEmpty();
    assertThat(program.read("shop/Paid_Event.java")).doesNotContain("libraryRecords");
  }

  private static void start(Workspace program) {
    Program loaded = Program.in(program);
    IntrepidBuilder builder = Intrepid.builder().repo(new MemoryRepo()).registry(loaded.registry());
    if (!loaded.type("shop.Paid").isRecord()) {
      builder.handlers(loaded.instance("shop.Paid"));
    }
    builder.start().close();
  }

  private static String written(Workspace program) {
    Program loaded = Program.in(program);
    try {
      Object message = loaded.type("shop.Drawn").getMethod("one").invoke(null);
      return loaded.write("Drawn", message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Workspace library(String... units) {
    Workspace library = workspace("library").withoutProcessor();
    write(library, units);
    return library;
  }

  private static void write(Workspace library, String... units) {
    for (String unit : units) {
      library.write("library." + name(unit), "package library;" + unit);
    }
    assertThat(library.compileAll()).isEmpty();
  }

  private Workspace program(Workspace library, String... units) {
    Workspace program = workspace("program").on(library);
    for (String unit : units) {
      program.write(
          "shop." + name(unit),
          "package shop; import library.*; import java.util.*; import dev.intrepid.*;"
              + " import dev.intrepid.annotations.*;"
              + unit);
    }
    assertThat(program.compileAll()).isEmpty();
    return program;
  }

  private static String name(String unit) {
    return unit.replaceAll("(?s).*?(?:record|class|interface|enum) (\\w+).*", "$1");
  }

  private Workspace workspace(String name) {
    return new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve(name));
  }
}
