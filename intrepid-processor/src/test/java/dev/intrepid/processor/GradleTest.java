package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Registry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.ToolProvider;
import org.gradle.processing.AggregatingProcessor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules by which Gradle compiles incrementally: an aggregating processor is given every type it
 * asked for, those that did not change as class files, and finds nothing that it wrote before.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradleTest {

  @TempDir Path folder;

  @Test
  void the_processor_says_that_it_is_aggregating() throws Exception {
    try (var in =
        getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
      String[] said = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split(",");

      assertThat(Class.forName(said[0])).isEqualTo(IntrepidProcessor.class);
      assertThat(said[1]).isEqualTo("aggregating");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothing_makes_it_compile_all(String name) {
    AggregatingProcessor gradle = new AggregatingProcessor(new IntrepidProcessor());

    Compilation compilation = compile(gradle, name);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(gradle.reasonsToCompileAll()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void class_files_alone_give_the_same_wiring(String name) {
    Workspace workspace = new Workspace(ToolProvider.getSystemJavaCompiler(), folder);
    workspace.withGradle().write(Sources.good(name)).compileAll();
    SortedMap<String, String> before = workspace.generated();
    List<String> classes = workspace.classes();
    workspace.deleteGenerated();

    assertThat(workspace.compile(List.of(), classes))
        .noneMatch(told -> told.getMessage(Locale.ROOT).contains("error"));

    assertThat(wiring(workspace.generated())).isEqualTo(wiring(before));
  }

  @Test
  void class_files_that_do_not_say_the_names_of_variables_are_told_off() {
    Workspace workspace = new Workspace(ToolProvider.getSystemJavaCompiler(), folder);
    workspace.withoutNames().write(Sources.good("Cachings")).compileAll();
    List<String> classes = workspace.classes();
    workspace.deleteGenerated();

    assertThat(workspace.compile(List.of(), classes))
        .extracting(told -> told.getMessage(Locale.ROOT))
        .isNotEmpty()
        .allMatch(text -> text.startsWith("[Intrepid/MemoParametersHaveNoNames] "));
  }

  @Test
  void a_changed_source_with_the_rest_as_class_files_runs() {
    Workspace workspace = new Workspace(ToolProvider.getSystemJavaCompiler(), folder);
    workspace.write(Sources.good("Orders")).compileAll();
    List<String> unchanged =
        workspace.classes().stream().filter(type -> !type.equals("shop.OrderPaid")).toList();
    workspace.deleteGenerated();

    workspace.compile(List.of("shop.OrderPaid"), unchanged);

    assertThat(ServiceLoader.load(Registry.class, workspace.loader()))
        .singleElement()
        .satisfies(
            registry -> {
              assertThat(registry.events())
                  .extracting(IntoEvent::type)
                  .containsExactly("OrderPaid", "OrderPlaced", "ReceiptSent");
              assertThat(registry.handlers()).hasSize(1);
            });
  }

  static List<String> names() {
    return Sources.good();
  }

  private static Compilation compile(Processor processor, String name) {
    return Compiler.javac()
        .withClasspath(ClassPath.FILES)
        .withProcessors(processor)
        .withOptions(Sources.strictly(Sources.good(name)))
        .compile(Sources.good(name));
  }

  /** Without the names of local variables: class files do not have those of parameters. */
  private static Map<String, String> wiring(SortedMap<String, String> generated) {
    SortedMap<String, String> wiring = new TreeMap<>(generated);
    wiring.replaceAll(
        (path, text) ->
            path.endsWith("_Handlers.java")
                ? text.replaceAll("(?m)^(    .*|  private void .*)$", "")
                : text);
    return wiring;
  }
}
