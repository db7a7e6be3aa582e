package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A user with a module-info. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {

  /** Does not read java.compiler, so it has no {@code @Generated}. */
  @Test
  void a_strict_build_of_an_exported_package_has_no_warning() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new IntrepidProcessor())
            .withOptions(
                "--release",
                "17",
                "-Xlint:all,-path,-requires-automatic,-requires-transitive-automatic",
                "-Werror",
                "--module-path",
                System.getProperty("java.class.path"))
            .compile(
                Sources.source(
                    "module-info",
                    """
                    module shop {
                      requires transitive dev.intrepid.runtime;
                      exports shop;
                      provides dev.intrepid.codegen.Registry with shop.Shop_Registry;
                    }
                    """),
                Sources.source(
                    "shop.OrderPaid",
                    """
                    package shop;

                    import dev.intrepid.annotations.Event;

                    @Event(stream = "orders/{orderId}")
                    public record OrderPaid(String orderId, long cents) {}
                    """),
                Sources.source(
                    "shop.Billing",
                    """
                    package shop;

                    import dev.intrepid.annotations.Cached;
                    import dev.intrepid.annotations.OnEvent;
                    import java.util.Optional;

                    public final class Billing {
                      public Billing() {}

                      @OnEvent
                      @Cached("orders/{orderId}/paid")
                      public long paid(OrderPaid paid) {
                        return paid.cents();
                      }

                      @Cached("prices/{sku}")
                      public Optional<String> price(String sku) {
                        return Optional.of(sku);
                      }
                    }
                    """));

    assertThat(compilation).succeededWithoutWarnings();
  }
}
