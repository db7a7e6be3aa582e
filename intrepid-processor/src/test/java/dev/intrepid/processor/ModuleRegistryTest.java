package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code module-info} provides stays its name, whatever is added to the module. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModuleRegistryTest {

  private static final String SERVICES = "META-INF/services/dev.intrepid.codegen.Registry";

  private static final JavaFileObject MODULE =
      Sources.source(
          "module-info",
          """
          module com.acme.shop {
            requires dev.intrepid.runtime;
            provides dev.intrepid.codegen.Registry with com.acme.shop.Shop_Registry;
          }
          """);

  @Test
  void a_class_that_sorts_first_may_be_added() {
    Compilation before = compile(event("com.acme.shop", "Paid"));
    Compilation after = compile(event("com.acme.shop", "Paid"), event("com.acme.shop", "Added"));

    assertThat(before).succeededWithoutWarnings();
    assertThat(after).succeededWithoutWarnings();
    assertThat(Outputs.of(after).get("com/acme/shop/Shop_Registry.java"))
        .contains("List.of(Added_Event.INSTANCE, Paid_Event.INSTANCE)");
  }

  @Test
  void a_package_may_be_added() {
    Compilation compilation =
        compile(event("com.acme.shop", "Paid"), event("com.acme.shop.orders", "Placed"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("com/acme/shop/Shop_Registry.java"))
        .contains(
            "Stream.<List<IntoEvent<?>>>of(List.of(Paid_Event.INSTANCE),"
                + " new Orders_Registry().events()).flatMap(List::stream).toList()");
    assertThat(Outputs.of(compilation).get(SERVICES)).isEqualTo("com.acme.shop.Shop_Registry\n");
  }

  @Test
  void the_package_that_is_called_as_the_module_may_be_empty() {
    Compilation compilation =
        compile(event("com.acme.orders", "Placed"), event("com.acme.billing", "Billed"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("com/acme/shop/Shop_Registry.java"))
        .contains("new Billing_Registry().events(), new Orders_Registry().events()")
        .doesNotContain("upcasters", "memoMethods");
  }

  @Test
  void packages_of_one_last_name_are_told_apart() {
    Compilation compilation =
        compile(event("com.acme.a.orders", "Placed"), event("com.acme.b.orders", "Shipped"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).keySet())
        .contains(
            "com/acme/a/orders/Orders_Registry.java", "com/acme/b/orders/Orders_Registry.java");
  }

  @Test
  void it_stays_whole_when_some_of_its_sources_are_compiled(@TempDir Path folder) {
    Workspace workspace = module(folder);
    assertThat(workspace.compileAll()).isEmpty();
    SortedMap<String, String> before = workspace.generated();

    assertThat(workspace.compile("com.acme.shop.orders.Placed")).isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @Test
  void it_stays_whole_under_gradle(@TempDir Path folder) {
    Workspace workspace = module(folder);
    assertThat(workspace.compileAll()).isEmpty();
    SortedMap<String, String> before = workspace.generated();
    workspace.deleteGenerated();

    assertThat(
            workspace.compile(
                List.of("module-info", "com.acme.shop.Paid"),
                List.of("com.acme.shop.orders.Placed")))
        .isEmpty();

    assertThat(workspace.generated()).isEqualTo(before);
  }

  @Test
  void messages_of_its_tests_have_a_registry_of_their_own(@TempDir Path folder) {
    Workspace module = module(folder.resolve("main"));
    assertThat(module.compileAll()).isEmpty();
    Workspace tests =
        new Workspace(ToolProvider.getSystemJavaCompiler(), folder.resolve("test"))
            .asTestsOf("com.acme.shop", module)
            .write(List.of(event("com.acme.shop", "Tested")));

    assertThat(tests.compileAll()).isEmpty();
    SortedMap<String, String> first = tests.generated();
    assertThat(tests.compileAll()).isEmpty();

    assertThat(first.get(SERVICES)).isEqualTo("com.acme.shop.Shop_Registry2\n");
    assertThat(tests.generated()).isEqualTo(first);
  }

  private static Workspace module(Path folder) {
    return new Workspace(ToolProvider.getSystemJavaCompiler(), folder)
        .asModule()
        .write(
            List.of(
                MODULE, event("com.acme.shop", "Paid"), event("com.acme.shop.orders", "Placed")));
  }

  private static JavaFileObject event(String packageName, String name) {
    return Sources.source(
        packageName + "." + name,
        """
        package %s;

        import dev.intrepid.annotations.Event;

        @Event(stream = "orders/{id}")
        record %s(String id) {}
        """
            .formatted(packageName, name));
  }

  private static Compilation compile(JavaFileObject... types) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(types));
    sources.add(MODULE);
    return Compiler.javac()
        .withProcessors(new IntrepidProcessor())
        .withOptions(
            "--release",
            "17",
            "-Xlint:all,-path,-requires-automatic,-requires-transitive-automatic",
            "-Werror",
            "--module-path",
            System.getProperty("java.class.path"))
        .compile(sources);
  }
}
