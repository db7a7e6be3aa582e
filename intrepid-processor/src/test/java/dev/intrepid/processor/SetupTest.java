package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler is told about where things are, and in which form. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetupTest {

  private static final String PAID =
      """
      package shop;

      @dev.intrepid.annotations.Event(stream = "orders/{orderId}")
      public record OrderPaid(String orderId) {}
      """;

  @TempDir Path folder;

  @Test
  void without_a_folder_for_classes_nothing_is_written_elsewhere() throws IOException {
    write("src/shop/OrderPaid.java", PAID);
    Path generated = Files.createDirectories(folder.resolve("generated"));

    List<String> told = compile(javac(), "-cp", ClassPath.TEXT, "-s", generated.toString());

    assertThat(told).hasSize(1);
    Golden.check(golden("the_output_has_no_folder"), told.get(0) + "\n");
    assertThat(Path.of("dev.intrepid.codegen.Registry")).doesNotExist();
    assertThat(Path.of("catalog.json")).doesNotExist();
  }

  @Test
  void a_module_that_does_not_provide_its_registry_is_one_error_at_its_name() {
    write("src/module-info.java", "module com.acme { requires dev.intrepid.runtime; }");
    write("src/com/acme/OrderPaid.java", PAID.replace("package shop", "package com.acme"));

    List<String> told = compile(javac(), "--module-path", ClassPath.OF_MODULES, "-d", out());

    assertThat(told).hasSize(1);
    Golden.check(golden("the_registry_is_not_provided"), told.get(0) + "\n");
  }

  @Test
  void two_modules_at_once_are_one_error() {
    for (String name : List.of("one", "two")) {
      write(
          "src/com." + name + "/module-info.java",
          "module com." + name + " { requires dev.intrepid.runtime; }");
      String paid = PAID.replace("package shop", "package com." + name);
      write(
          "src/com." + name + "/com/" + name + "/OrderPaid.java",
          paid.replace("Event(", "Event(type = \"" + name + "\", "));
    }

    List<String> told =
        compile(
            javac(),
            "--module-path",
            ClassPath.OF_MODULES,
            "--module-source-path",
            folder.resolve("src").toString(),
            "-d",
            out());

    assertThat(told).hasSize(1);
    Golden.check(golden("two_modules_are_compiled"), told.get(0) + "\n");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void a_compact_source_file_is_one_error_at_its_first_type() {
    write(
        "src/Main.java",
        """
        import dev.intrepid.annotations.*;

        @Event(stream = "orders/{orderId}")
        record OrderPaid(String orderId) {}

        static class Billing {
          @OnEvent
          void paid(OrderPaid paid) {}
        }

        void main() {}
        """);

    List<String> told = compile(javac(), "-cp", ClassPath.TEXT, "-d", out());

    assertThat(told).hasSize(1);
    Golden.check(golden("the_source_is_compact"), told.get(0) + "\n");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_file_that_cannot_be_written_is_one_error(JavaCompiler compiler) throws IOException {
    write("src/shop/OrderPaid.java", PAID);
    Files.createDirectories(folder.resolve("out/META-INF/services"));
    Files.createDirectories(
        folder.resolve("out/META-INF/services/dev.intrepid.codegen.Registry/taken"));

    List<String> told = compile(compiler, "-cp", ClassPath.TEXT, "-s", out(), "-d", out());

    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("error: [Intrepid/GeneratedFileIsNotWritten] META-INF/services/");
  }

  @Test
  void a_source_that_cannot_be_written_is_one_error_at_its_type() throws IOException {
    write("src/shop/OrderPaid.java", PAID);
    Files.createDirectories(folder.resolve("out/shop/OrderPaid_Event.java/taken"));

    List<String> told = compile(javac(), "-cp", ClassPath.TEXT, "-d", out());

    assertThat(told).hasSize(1);
    Golden.check(golden("the_generated_file_is_not_written"), told.get(0) + "\n");
  }

  /** Eclipse's compiler writes what is generated as the machine has it, and reads it as UTF-16. */
  @Test
  void registries_are_found_whatever_the_encoding_of_the_sources_is() throws IOException {
    write("src/shop/OrderPaid.java", PAID, UTF_16);

    List<String> told = compile(javac(), UTF_16, "-cp", ClassPath.TEXT, "-s", out(), "-d", out());

    assertThat(told).isEmpty();
    assertThat(types()).containsExactly("OrderPaid");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void what_the_encoding_of_the_sources_cannot_say_stays_as_it_is(JavaCompiler compiler)
      throws IOException {
    String event = "Event(type = \"Gr\\u00f6\\u00dfe \\ud83d\\ude00\", ";
    write("src/shop/OrderPaid.java", PAID.replace("Event(", event), US_ASCII);

    List<String> told =
        compile(compiler, US_ASCII, "-cp", ClassPath.TEXT, "-s", out(), "-d", out());

    assertThat(told).isEmpty();
    assertThat(types()).containsExactly("Gr\u00f6\u00dfe \ud83d\ude00");
  }

  static List<JavaCompiler> compilers() {
    return List.of(javac(), new EclipseCompiler());
  }

  private static JavaCompiler javac() {
    return ToolProvider.getSystemJavaCompiler();
  }

  private static Path golden(String name) {
    return Sources.RESOURCES.resolve("setup").resolve(name + ".expected.txt");
  }

  private String out() {
    try {
      return Files.createDirectories(folder.resolve("out")).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> types() throws IOException {
    URL[] classes = {folder.resolve("out").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      return ServiceLoader.load(Registry.class, loader).stream()
          .flatMap(registry -> registry.get().events().stream())
          .map(IntoEvent::type)
          .toList();
    }
  }

  private void write(String path, String text) {
    write(path, text, UTF_8);
  }

  private void write(String path, String text, Charset encoding) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> compile(JavaCompiler compiler, String... options) {
    return compile(compiler, UTF_8, options);
  }

  /** Compiles every source; with a file manager of its own, which remembers what it is told. */
  private List<String> compile(JavaCompiler compiler, Charset encoding, String... options) {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    boolean isEclipse = compiler instanceof EclipseCompiler;
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, isEclipse ? encoding : null);
        Stream<Path> all = Files.walk(folder.resolve("src"))) {
      List<Path> sources = all.filter(path -> path.toString().endsWith(".java")).collect(toList());
      List<String> given = new ArrayList<>(List.of(options));
      given.addAll(
          isEclipse
              ? List.of("-source", "17", "-target", "17", "-warn:none")
              : List.of("-encoding", encoding.name()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              told,
              given,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new IntrepidProcessor()));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.getDiagnostics().stream().map(this::line).toList();
  }

  private String line(Diagnostic<? extends JavaFileObject> told) {
    String place =
        told.getSource() == null ? "" : told.getLineNumber() + ":" + told.getColumnNumber() + ": ";
    String kind = told.getKind().name().toLowerCase(Locale.ROOT);
    return place + kind + ": " + told.getMessage(Locale.ROOT).replace(folder.toString(), "SHOP");
  }
}
