package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A constant or class that another processor writes, wherever an annotation may name one: what
 * names it waits, and what takes that waits too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownConstantsTest {

  private static final JavaFileObject PAID =
      Sources.source(
          "shop.Paid",
          """
          package shop;

          @dev.intrepid.annotations.Event(stream = "orders/{id}")
          record Paid(String id) {}
          """);

  private static final String NAMES =
      """
      package shop;

      interface Names {
        String TEXT = "text";
        String ID = "id";
        String AT = "at/{id}";
        String ALL = "at/*";
        String TIME = "90s";
        String SHORT = "1s";
        int TWO = 2;
        double SHARE = 0.5;
        boolean YES = true;

        final class Codec implements dev.intrepid.json.JsonCodec<Thread> {
          static final Codec INSTANCE = new Codec();

          @Override
          public void write(Thread value, dev.intrepid.json.JsonWriter writer) {
            writer.string("");
          }

          @Override
          public Thread read(dev.intrepid.json.JsonReader reader) {
            reader.readString();
            return Thread.currentThread();
          }
        }
      }
      """;

  /** Each a program in the class Uses that names one thing of Names. */
  static final List<String> USES =
      List.of(
          "@Event(stream = \"uses/{\" + Names.ID + \"}\") record Uses(String id) {}",
          "@Event(stream = \"uses\", type = Names.TEXT) record Uses() {}",
          "@Event(stream = \"uses\", formerly = {\"old\", Names.TEXT}) record Uses() {}",
          "@Event(stream = \"uses\") record Uses(@Default(Names.TEXT) String id) {}",
          "@Event(stream = \"uses\") record Uses(@Codec(Names.Codec.class) Thread id) {}",
          "@Event(stream = \"uses\") record Uses("
              + "@com.fasterxml.jackson.annotation.JsonProperty(Names.TEXT) String id) {}",
          "@Event(stream = \"uses\") record Uses(java.util.List<Part> parts) {"
              + " record Part(@Default(Names.TEXT) String id) {} }",
          "@Event(stream = \"uses\") record Uses(Part part) {"
              + " sealed interface Part { record A(@Default(Names.TEXT) String id)"
              + " implements Part {} } }",
          "@Event(stream = \"uses\") record Uses(Color color) {"
              + " enum Color { @com.fasterxml.jackson.annotation.JsonProperty(Names.TEXT) RED } }",
          "@Cached(\"uses/{\" + Names.ID + \"}\") record Uses(String id) {}",
          "@Cached(value = \"uses/{id}\", formerly = Names.AT) record Uses(String id) {}",
          "@Subscriber(Names.TEXT) final class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber(formerly = Names.TEXT) final class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber(shards = Names.TWO) final class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber(strict = Names.YES) final class Uses { @OnEvent void on(Paid paid) {} }",
          "@Subscriber(retry = @Retry(attempts = Names.TWO)) final class Uses {"
              + " @OnEvent void on(Paid paid) {} }",
          "final class Uses { @OnEvent(timeout = Names.TIME) void on(Paid paid) {} }",
          "final class Uses { @OnEvent(replay = Names.YES) void on(Paid paid) {} }",
          "final class Uses { @OnEvent(retry = @Retry(first = Names.SHORT))"
              + " void on(Paid paid) {} }",
          "final class Uses { @OnEvent void on(Paid paid, @Meta(Names.TEXT) String text) {} }",
          "final class Uses { @OnEvent void on(Paid paid,"
              + " @Cached(Names.AT) dev.intrepid.Cache<String> memo) {} }",
          "final class Uses { @OnEvent @Cached(Names.AT) String on(Paid paid) { return \"\"; } }",
          "final class Uses { @Cached(Names.AT) int compute(String id) { return 1; } }",
          "final class Uses { @Cached(value = \"at/{id}\", ttl = Names.TIME)"
              + " int compute(String id) { return 1; } }",
          "final class Uses { @Cached(value = \"at/{id}\", ttl = \"1h\", jitter = Names.SHARE)"
              + " int compute(String id) { return 1; } }",
          "final class Uses { @Cached(value = \"at/{id}\","
              + " evict = @Evict(on = Paid.class, uri = Names.ALL))"
              + " int compute(String id) { return 1; } }",
          "final class Uses { @OnEvent void on(Message message) {}"
              + " @Event(stream = \"uses/{\" + Names.ID + \"}\") record Message(String id) {} }",
          "final class Uses { @OnEvent void on(Paid paid, dev.intrepid.Cache<Memo> memo) {}"
              + " @Cached(Names.AT) record Memo(String id) {} }",
          "final class Uses { @OnEvent java.util.Optional<Memo> on(Paid paid) {"
              + " return java.util.Optional.empty(); }"
              + " @Cached(Names.AT) record Memo(String id) {} }",
          "final class Uses {"
              + " @Event(stream = \"uses/{id}\", type = \"Use\") record V1(String id) {}"
              + " @Event(stream = \"uses/{id}\", version = Names.TWO) record Use(String id) {"
              + " @Upcast static Use up(V1 old) { return new Use(old.id()); } }"
              + " @OnEvent void on(Use use) {} }",
          "final class Uses {"
              + " @Event(stream = \"uses/{id}\", version = Names.TWO) record Use(String id) {}"
              + " @Upcast(type = \"Use\", from = 1) static tools.jackson.databind.node.ObjectNode"
              + " up(tools.jackson.databind.node.ObjectNode old) { return old; } }",
          "final class Uses {"
              + " @Event(stream = \"uses/{id}\", version = 2) record Use(String id) {}"
              + " @Upcast(type = \"Use\", from = Names.TWO - 1)"
              + " static tools.jackson.databind.node.ObjectNode"
              + " up(tools.jackson.databind.node.ObjectNode old) { return old; } }");

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("USES")
  void what_names_it_waits(String uses) {
    List<JavaFileObject> sources = List.of(PAID, uses(uses));

    Compilation compilation = Sources.compile(sources, new Writes("shop.Names", NAMES, 1));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).keySet()).anyMatch(path -> path.startsWith("shop/Uses_"));
    assertThat(Outputs.of(compilation).values()).noneMatch(text -> text.contains("<error>"));
  }

  @ParameterizedTest
  @FieldSource("USES")
  void what_names_it_waits_in_an_IDE_too(String uses) {
    Workspace workspace =
        new Workspace(new EclipseCompiler(), folder)
            .beside(() -> new Writes("shop.Names", NAMES, 1))
            .write(List.of(PAID, uses(uses)));

    assertThat(errors(workspace.compileAll())).isEmpty();

    assertThat(workspace.generated().values()).noneMatch(text -> text.contains("<error>"));
  }

  @ParameterizedTest
  @FieldSource("USES")
  void one_that_never_comes_is_the_compilers_error_alone(String uses) {
    Compilation compilation = Sources.compile(List.of(PAID, uses(uses)));

    assertThat(compilation.errors())
        .hasSize(1)
        .noneMatch(error -> error.getMessage(Locale.ROOT).contains("[Intrepid"));
  }

  @ParameterizedTest
  @FieldSource("USES")
  void one_that_never_comes_is_no_error_of_ours_in_an_IDE(String uses) {
    Workspace workspace =
        new Workspace(new EclipseCompiler(), folder).write(List.of(PAID, uses(uses)));

    assertThat(errors(workspace.compileAll()))
        .isNotEmpty()
        .noneMatch(error -> error.contains("[Intrepid"));
  }

  @Test
  void a_text_that_reads_like_an_unknown_constant_is_a_text() {
    Compilation compilation =
        Sources.compile(
            List.of(uses("@Event(stream = \"uses\", type = \"<error>\") record Uses() {}")));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/Uses_Event.java")).contains("\"<error>\"");
  }

  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getMessage(Locale.ROOT))
        .toList();
  }

  private static JavaFileObject uses(String declaration) {
    return Sources.source(
        "shop.Uses", "package shop; import dev.intrepid.annotations.*; " + declaration);
  }
}
