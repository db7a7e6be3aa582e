package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Test classes of a user who builds strictly: their annotations are nobody's to claim. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictTestsTest {

  /** Has messages of its own, so the processor must run over it. */
  private static final JavaFileObject TEST =
      Sources.source(
          "shop.ShopTest",
          """
          package shop;

          import dev.intrepid.annotations.Event;
          import dev.intrepid.annotations.OnEvent;
          import org.junit.jupiter.api.Test;

          class ShopTest {
            @Event(stream = "orders/{id}")
            record Noted(String id) {}

            static class Notes {
              @OnEvent
              void noted(Noted noted) {}
            }

            @Test
            void something() {}
          }
          """);

  @Test
  void javac_complains_of_annotations_that_nobody_claims() {
    Compilation compilation = compile(List.of(TEST), "-Xlint:all,-path", "-Werror");

    assertThat(compilation).hadWarningContaining("No processor claimed any of these annotations");
    assertThat(compilation).failed();
  }

  @Test
  void without_that_lint_a_test_class_compiles_strictly() {
    Compilation compilation = compile(List.of(TEST), "-Xlint:all,-path,-processing", "-Werror");

    assertThat(compilation).succeededWithoutWarnings();
  }

  /** As Maven's testCompilerArgument adds it to what both compilations have. */
  @Test
  void the_lint_may_be_taken_away_afterwards() {
    Compilation compilation =
        compile(List.of(TEST), "-Xlint:all", "-Werror", "-Xlint:-processing", "-Xlint:-path");

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void without_that_lint_our_warnings_are_told_all_the_same() {
    List<JavaFileObject> sources = new ArrayList<>(Sources.bad("HandlersGoInCircles"));
    sources.add(TEST);

    Compilation lenient = compile(sources, "-Xlint:all,-path,-processing");
    Compilation strict = compile(sources, "-Xlint:all,-path,-processing", "-Werror");

    assertThat(lenient).succeeded();
    assertThat(lenient).hadWarningContaining("[Intrepid/HandlersGoInCircles]");
    assertThat(strict).failed();
  }

  private static Compilation compile(List<JavaFileObject> sources, String... options) {
    List<Object> all = new ArrayList<>(List.of("--release", "17"));
    all.addAll(List.of(options));
    return Compiler.javac()
        .withProcessors(new IntrepidProcessor())
        .withOptions(all)
        .compile(sources);
  }
}
