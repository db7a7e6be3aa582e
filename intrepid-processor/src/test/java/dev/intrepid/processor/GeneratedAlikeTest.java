package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.intrepid.codegen.State;
import dev.intrepid.json.JsonFormatException;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Types that look alike in what is generated: by their simple name, or but for their nulls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedAlikeTest {

  private static final State NO_STATE =
      new State() {
        @Override
        public <T> T get(Class<T> type) {
          throw new IllegalArgumentException(type.getName());
        }
      };

  @Test
  void sealed_interfaces_of_one_name_are_asked_for_a_variable_each() throws Exception {
    Program program =
        Program.load(
            List.of(
                source("shop.Hot_Sale", "sealed interface Hot_Sale permits Pot {}"),
                source(
                    "shop.Pot",
                    "@Event(stream = \"pots/{id}\") record Pot(String id) implements Hot_Sale {}"),
                source("shop.Hot", "interface Hot { sealed interface Sale permits Cup {} }"),
                source(
                    "shop.Cup",
                    "@Event(stream = \"cups/{id}\") record Cup(String id) implements Hot.Sale {}"),
                source(
                    "shop.Sales",
                    """
                    @Subscriber("sales")
                    final class Sales {
                      @OnEvent void cup(Hot.Sale sale, @Cached("cups/{id}") Cache<Long> all) {}
                      @OnEvent void pot(Hot_Sale sale, @Cached("pots/{id}") Cache<Long> all) {}
                    }
                    """)));

    assertThat(handle(program, "Cup")).contains("memo cups/1");
    assertThat(handle(program, "Pot")).contains("memo pots/1");
  }

  private static List<String> handle(Program program, String type) throws Exception {
    return program.handle(
        "sales", NO_STATE, program.message(type, "{\"id\":\"1\"}"), new RecordingStep(Map.of()));
  }

  @Test
  void memos_of_one_type_but_for_its_nulls_have_a_codec_each() {
    Program program =
        Program.load(
            List.of(
                source("shop.Cup", "@Event(stream = \"cups/{id}\") record Cup(String id) {}"),
                source(
                    "shop.Sales",
                    """
                    @Subscriber("sales")
                    final class Sales {
                      @OnEvent void gaps(
                          Cup cup, @Cached("gaps/{id}") Cache<List<@Nullable String>> all) {}
                      @OnEvent void whole(Cup cup, @Cached("whole/{id}") Cache<List<String>> all) {}
                    }
                    """)));
    RecordingStep step =
        new RecordingStep(Map.of()).withMemo("gaps/1", "[null]").withMemo("whole/1", "[null]");

    assertThatThrownBy(
            () -> program.handle("sales", NO_STATE, program.message("Cup", "{\"id\":\"1\"}"), step))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a value, found null (path: $[0]).");
    assertThat(step.told()).endsWith("memo whole/1");
  }

  @Test
  void a_generic_record_may_have_nulls_where_its_type_argument_says_so() {
    String json = "{\"gaps\":{\"items\":[null]},\"whole\":{\"items\":[\"a\"],\"best\":\"b\"}}";
    Program program = Program.load(sheet("Page<@Nullable String> gaps, Page<String> whole"));
    Program reversed = Program.load(sheet("Page<String> whole, Page<@Nullable String> gaps"));

    assertThat(program.roundTrip("Sheet", json)).isEqualTo(json);
    for (Program each : List.of(program, reversed)) {
      assertThat(each.message("Sheet", json)).asString().contains("items=[null], best=null");
      assertThatThrownBy(() -> each.message("Sheet", json.replace("\"a\"", "null")))
          .hasMessage("Expected a value, found null (path: $.whole.items[0]).");
      assertThatThrownBy(() -> each.message("Sheet", json.replace(",\"best\":\"b\"", "")))
          .hasMessage("The property \"best\" is required and absent (path: $.whole).");
    }
  }

  @Test
  void what_a_method_computes_is_taken_with_its_nulls() {
    Program program =
        Program.load(
            List.of(
                source("shop.Page", "record Page<T>(List<T> items) {}"),
                source(
                    "shop.Pages",
                    """
                    final class Pages {
                      @Cached("pages/{id}")
                      Page<@Nullable String> page(String id) {
                        return new Page<>(List.of());
                      }

                      @Cached("sums/{id}")
                      int sum(String id, @Cached("pages/{id}") Page<@Nullable String> page) {
                        return page.items().size();
                      }
                    }
                    """)));

    assertThat(program.catalog()).contains("shop.Page<java.lang.String>");
  }

  private static List<JavaFileObject> sheet(String components) {
    return List.of(
        source("shop.Page", "record Page<T extends @Nullable Object>(List<T> items, T best) {}"),
        source("shop.Sheet", "@Event(stream = \"sheets\") record Sheet(" + components + ") {}"));
  }

  @Test
  void enums_may_be_called_like_constants_of_codecs() {
    Program program =
        Program.load(
            List.of(
                source("shop.NAMES", "enum NAMES { ADA }"),
                source("shop.INSTANCE", "enum INSTANCE { ONE; enum Kind { A } }"),
                source("shop.LINE", "interface LINE { enum Kind { B } }"),
                source("shop.Line", "enum Line { C }"),
                source(
                    "shop.Sheet",
                    "@Event(stream = \"sheets\")"
                        + " record Sheet(NAMES names, Map<INSTANCE, Integer> counts,"
                        + " INSTANCE.Kind one, LINE.Kind other, Line line) {}")));
    String json =
        "{\"names\":\"ADA\",\"counts\":{\"ONE\":1},\"one\":\"A\",\"other\":\"B\",\"line\":\"C\"}";

    assertThat(program.roundTrip("Sheet", json)).isEqualTo(json);
  }

  @Test
  void a_cache_may_be_of_a_wildcard() throws Exception {
    Program program =
        Program.load(
            List.of(
                source("shop.Cup", "@Event(stream = \"cups/{id}\") record Cup(String id) {}"),
                source("shop.Total", "@Cached(\"totals/{id}\") record Total(String id) {}"),
                source(
                    "shop.Sales",
                    """
                    @Subscriber("sales")
                    final class Sales {
                      @OnEvent Cache<? extends Total> total(Cup cup) {
                        return Cache.found(new Total(cup.id()));
                      }
                      @OnEvent List<Cache<? extends Total>> none(Cup cup) {
                        return List.of(Cache.notFound());
                      }
                      @OnEvent @Cached("counts/{id}") Cache<? extends Integer> count(Cup cup) {
                        return Cache.found(1);
                      }
                    }
                    """)));

    assertThat(handle(program, "Cup"))
        .containsSequence("enter 0", "store totals/1 {\"id\":\"1\"}")
        .containsSequence("enter 1", "delete totals/1")
        .containsSequence("enter 2", "store counts/1 1");
  }

  @Test
  void parameters_and_state_may_be_called_like_packages_of_types_of_one_name() {
    Compilation compilation =
        Sources.compile(
            List.of(
                source(
                    "tea.Sold", "@Event(stream = \"pots/{id}\") public record Sold(String id) {}"),
                source("tea.Stock", "@Cached(\"pots/{id}\") public record Stock(String id) {}"),
                source("coffee.Stock", "@Cached(\"cups/{id}\") public record Stock(String id) {}"),
                source(
                    "coffee.Sold",
                    "@Event(stream = \"cups/{id}\", type = \"Cup\") public record Sold(String id) {}"),
                source("shop.Tea", "interface Tea {}"),
                source("shop.Coffee", "interface Coffee {}"),
                source(
                    "shop.Sales",
                    """
                    final class Sales {
                      @OnEvent List<tea.Sold> swap(coffee.Sold tea) { return List.of(); }
                      @OnEvent void count(
                          tea.Sold sold, Cache<tea.Stock> tea, Cache<coffee.Stock> coffee) {}
                      @OnEvent void tell(
                          tea.Sold sold,
                          Cache<tea.Stock> some,
                          Cache<coffee.Stock> other,
                          Tea leaves,
                          Coffee beans) {}
                      @Cached("sums/{id}")
                      int sum(String id, Cache<tea.Stock> tea, Cache<coffee.Stock> coffee) {
                        return 1;
                      }
                    }
                    """)));

    assertThat(compilation).succeededWithoutWarnings();
  }

  private static JavaFileObject source(String name, String text) {
    String packageName = name.substring(0, name.lastIndexOf('.'));
    return Sources.source(
        name,
        "package "
            + packageName
            + ";\nimport dev.intrepid.*; import dev.intrepid.annotations.*; import java.util.*;"
            + " import org.jspecify.annotations.*;\n"
            + text);
  }
}
