package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** More methods in one class than fit into one method of a class file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyMethodsTest {

  private static final JavaFileObject PAID =
      Sources.source(
          "shop.Paid",
          """
          package shop;

          @dev.intrepid.annotations.Event(stream = "orders/{id}")
          record Paid(String id) {}
          """);

  private static final State NO_STATE =
      new State() {
        @Override
        public <T> T get(Class<T> type) {
          throw new IllegalStateException("There is no " + type);
        }
      };

  @Test
  void three_thousand_handlers_are_called_in_their_order() throws Exception {
    Program program =
        Program.load(
            List.of(PAID, many(3000, i -> "@OnEvent void handle" + i + "(Paid paid) {}\n", "")));

    List<String> told =
        program.handle(
            "many",
            NO_STATE,
            program.message("Paid", "{\"id\":\"o-1\"}"),
            new RecordingStep(Map.of()));

    assertThat(told).isEqualTo(IntStream.range(0, 3000).mapToObj(i -> "enter " + i).toList());
  }

  @Test
  void six_hundred_methods_that_compute_memos_are_found_and_called() throws Exception {
    Program program =
        Program.load(
            List.of(
                many(
                    600,
                    i -> "@Cached(\"memos/" + i + "\") int memo" + i + "() { return " + i + "; }\n",
                    "@Cached(\"memos/{id}\") int any(String id) { return -1; }\n")));

    MemosFactory<Object> factory = program.memos("shop.Many");

    assertThat(factory.route(new String[] {"memos", "0"})).isZero();
    assertThat(factory.route(new String[] {"memos", "599"})).isEqualTo(599);
    assertThat(factory.route(new String[] {"memos", "600"})).isEqualTo(600);
    assertThat(factory.route(new String[] {"others", "0"})).isEqualTo(MemosFactory.NONE);
    assertThat(program.compute("shop.Many", "memos/599", NO_STATE, new RecordingCall(Map.of())))
        .isEqualTo(599);
  }

  private static JavaFileObject many(int count, IntFunction<String> method, String more) {
    return Sources.source(
        "shop.Many",
        IntStream.range(0, count)
            .mapToObj(method)
            .collect(
                Collectors.joining(
                    "",
                    "package shop;\nimport dev.intrepid.annotations.*;\nfinal class Many {\n",
                    more + "}\n")));
  }
}
