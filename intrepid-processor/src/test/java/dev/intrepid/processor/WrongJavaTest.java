package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no Java is told by the compiler, in the source of the user, and by it alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongJavaTest {

  private static final JavaFileObject PAID =
      Sources.source(
          "shop.Paid",
          """
          package shop;

          @dev.intrepid.annotations.Event(stream = "orders/{id}")
          record Paid(String id) {}
          """);

  /** Each a class Uses that no compiler takes. */
  static final List<String> WRONG =
      List.of(
          "@Event(stream = \"uses/{id}\") record Uses(String id, String getClass) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, int hashCode) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, String wait) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, String id) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, void nothing) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, Missing<String> missing) {}",
          "@Event(stream = \"uses/{id}\") record Uses(java.util.List<Missing<String>> missing) {}",
          "@Event(stream = \"uses/{id}\") record Uses(Missing<String>[] missing) {}",
          "@Event(stream = \"uses/{id}\") record Uses(@Mapped Missing<String> missing) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, java.util.List<int> list) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, java.util.List<String, String> l) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, java.util.Map<String> map) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, String<Integer> text) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id, String... ids, int last) {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) extends Object {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) implements Uses {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) implements Missing<Uses> {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) implements String {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) implements Runnable {}",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { int more; }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { Uses(int id) {} }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { Uses(String other) {} }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { int id() { return 1; } }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { public int id() { return 1; } }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { String id() { return id; } }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { private Uses {} }",
          "@Event(stream = \"uses/{id}\") record Uses(String id) { record Uses(int a) {} }",
          "@Event(stream = \"uses/{id}\") abstract record Uses(String id) {}",
          "@Event(stream = \"uses\") record Uses() { String id; }",
          "@Event record Uses(String id) {}",
          "@Event(stream = 3) record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", version = \"2\") record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", version = 2L) record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", type = {}) record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", formerly = 3) record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", unknown = 3) record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\", stream = \"a\") record Uses(String id) {}",
          "@Event(stream = \"uses/{id}\") @Event(stream = \"a\") record Uses(String id) {}",
          "@Event(stream = null) record Uses(String id) {}",
          "@Event(stream = \"a\" + new Object()) record Uses(String id) {}",
          "@Event(stream = Uses.STREAM) record Uses(String id) { static String STREAM = \"a\"; }",
          "@Event(stream = \"uses\") record Uses(@Default(3) String id) {}",
          "@Event(stream = \"uses\") record Uses(@Default String id) {}",
          "@Event(stream = \"uses\") record Uses(@Codec String id) {}",
          "@Event(stream = \"uses\") record Uses(@Codec(3) String id) {}",
          "@Event(stream = \"uses\") record Uses(E e) { enum E { A, A } }",
          "@Event(stream = \"uses\") record Uses(S s) { sealed interface S {} }",
          "@Event(stream = \"uses\") record Uses(S s) { sealed interface S permits S {} }",
          "@Event(stream = \"uses\") record Uses(S s) { sealed interface S permits T {}"
              + " sealed interface T extends S permits S {} }",
          "@Event(stream = \"uses\") record Uses(S s) { sealed interface S permits R {}"
              + " record R(int a) {} }",
          "@Event(stream = \"uses\") record Uses(S s) { sealed interface S permits R, R {}"
              + " record R(int a) implements S {} }",
          "@Cached record Uses(String id) {}",
          "@Cached(\"uses/{id}\") record Uses(String id, String toString) {}",
          "@Cached(value = \"uses/{id}\", ttl = 3) record Uses(String id) {}",
          "class Uses extends Uses { @OnEvent void on(Paid paid) {} }",
          "class Uses extends Missing { @OnEvent void on(Paid paid) {} }",
          "class Uses implements Missing<String> { @OnEvent void on(Paid paid) {} }",
          "class Uses { @OnEvent void on(Paid paid) {} @OnEvent void on(Paid paid) {} }",
          "class Uses { @OnEvent on(Paid paid) {} }",
          "class Uses { @OnEvent void on(Paid paid, String a, String a) {} }",
          "class Uses { @OnEvent void on(Paid paid, void nothing) {} }",
          "class Uses { @OnEvent void on(Paid<String> paid) {} }",
          "class Uses { @OnEvent void on(Paid paid, dev.intrepid.Cache<int> cache) {} }",
          "class Uses { @OnEvent void on(Paid paid, dev.intrepid.Cache<A, B> cache) {} }",
          "class Uses { @OnEvent void on(Paid paid, java.util.List<Paid, Paid> list) {} }",
          "class Uses { @OnEvent java.util.List<int> on(Paid paid) { return null; } }",
          "class Uses { @OnEvent Paid[]... on(Paid paid) { return null; } }",
          "class Uses { @OnEvent void on(Paid paid) }",
          "class Uses { @OnEvent void on(Paid paid); }",
          "class Uses { @OnEvent void on(Paid paid) throws Missing {} }",
          "class Uses { @OnEvent void on(Paid paid) throws String {} }",
          "class Uses { @OnEvent(timeout = 3) void on(Paid paid) {} }",
          "class Uses { @OnEvent(retry = 3) void on(Paid paid) {} }",
          "class Uses { @OnEvent(retry = @Event(stream = \"a\")) void on(Paid paid) {} }",
          "class Uses { @OnEvent(retry = @Retry(on = int.class)) void on(Paid paid) {} }",
          "class Uses { @OnEvent(retry = @Retry(on = String.class)) void on(Paid paid) {} }",
          "class Uses { @OnEvent(retry = @Retry(on = Missing[].class)) void on(Paid paid) {} }",
          "class Uses { @OnEvent(onFailure = null) void on(Paid paid) {} }",
          "class Uses { @OnEvent(onFailure = OnFailure.NEVER) void on(Paid paid) {} }",
          "class Uses { @OnEvent void on(Paid paid, @Meta String text) {} }",
          "class Uses { @OnEvent void on(Paid paid, @Meta(3) String text) {} }",
          "class Uses { @OnEvent void on(Paid paid, @Cached(3) String text) {} }",
          "class Uses { @OnEvent Uses(Paid paid) {} }",
          "class Uses { @OnEvent Paid paid; }",
          "class Uses { @Cached int compute(String id) { return 1; } }",
          "class Uses { @Cached(\"a/{id}\") int compute(String id, String id) { return 1; } }",
          "class Uses { @Cached(\"a/{id}\") compute(String id) { return 1; } }",
          "class Uses { @Cached(\"a/{id}\") int compute(Missing<String> id) { return 1; } }",
          "class Uses { @Cached(value = \"a/{id}\", evictOn = Missing[].class)"
              + " int compute(String id) { return 1; } }",
          "class Uses { @Cached(value = \"a/{id}\", evict = @Evict)"
              + " int compute(String id) { return 1; } }",
          "class Uses { @Cached(value = \"a/{id}\", evict = @Evict(on = Paid.class))"
              + " int compute(String id) { return 1; } }",
          "class Uses { @Cached(value = \"a/{id}\", evict = 3)"
              + " int compute(String id) { return 1; } }",
          "class Uses { @Upcast Paid up(Missing<String> old) { return null; } }",
          "class Uses { @Upcast static up(Paid old) { return null; } }",
          "class Uses { @Upcast(type = 3, from = \"1\") static"
              + " tools.jackson.databind.node.ObjectNode"
              + " up(tools.jackson.databind.node.ObjectNode old) { return old; } }",
          "@Subscriber(3) class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber(shards = \"3\") class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber class Uses { @OnEvent void on(Paid paid) {} } class Uses {}",
          "enum Uses { A, A; @OnEvent void on(Paid paid) {} }",
          "record Uses(int a, int a) { @OnEvent static void on(Paid paid) {} }");

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("WRONG")
  void javac_alone_tells_it(String uses) {
    Compilation compilation = Sources.compileLeniently(List.of(PAID, uses(uses)));

    assertThat(compilation.errors().stream().map(WrongJavaTest::line).toList())
        .isNotEmpty()
        .allMatch(error -> error.startsWith("shop/Uses.java"))
        .noneMatch(error -> error.contains("[Intrepid"));
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void an_IDE_alone_tells_it(String uses) {
    Workspace workspace =
        new Workspace(new EclipseCompiler(), folder).write(List.of(PAID, uses(uses)));

    assertThat(
            workspace.compileAll().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(WrongJavaTest::line))
        .isNotEmpty()
        .noneMatch(error -> error.contains("[Intrepid"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Uses { @OnEvent void on(Paid paid) throws Missing {} }",
        "class Uses { @Cached(\"a\") int compute() throws Missing { return 1; } }"
      })
  void what_is_thrown_is_missed_by_an_IDE_where_it_stands_and_not_where_it_is_called(String uses) {
    Workspace workspace =
        new Workspace(new EclipseCompiler(), folder).write(List.of(PAID, uses(uses)));

    assertThat(
            workspace.compileAll().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(WrongJavaTest::line))
        .hasSize(1)
        .allMatch(error -> error.contains("Uses.java"));
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject file = error.getSource();
    return (file == null ? "" : file.getName()) + ": " + error.getMessage(Locale.ROOT);
  }

  private static JavaFileObject uses(String declaration) {
    return Sources.source(
        "shop.Uses", "package shop;\nimport dev.intrepid.annotations.*;\n" + declaration);
  }
}
