package dev.intrepid.engine.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.SubscriptionTopic;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where generated code is found, and what is said if a part of it is not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedCodeTest {

  @TempDir private Path folder;

  @Test
  void a_registry_that_only_the_class_loader_of_a_handler_sees_is_found() throws IOException {
    try (URLClassLoader loader = naming(Upcasting.class)) {
      assertThat(GeneratedCode.load(List.of()).upcasters()).isEmpty();

      assertThat(GeneratedCode.load(List.of(), List.of(handlerFrom(loader))).upcasters())
          .containsExactly(Upcasting.UPCASTER);
    }
  }

  @Test
  void a_registry_that_two_class_loaders_see_counts_once() throws IOException {
    try (URLClassLoader one = naming(Upcasting.class);
        URLClassLoader other = naming(Upcasting.class)) {
      List<Object> handlers = List.of(handlerFrom(one), handlerFrom(other));

      assertThat(GeneratedCode.load(List.of(), handlers).upcasters())
          .containsExactly(Upcasting.UPCASTER);
    }
  }

  @Test
  void a_registry_that_is_given_and_found_too_counts_once() throws IOException {
    try (URLClassLoader loader = naming(Upcasting.class)) {
      List<Object> handlers = List.of(handlerFrom(loader));

      assertThat(GeneratedCode.load(List.of(new Upcasting()), handlers).upcasters())
          .containsExactly(Upcasting.UPCASTER);
    }
  }

  @Test
  void a_registry_that_is_not_there_is_told_with_the_way_out() throws IOException {
    try (URLClassLoader loader = naming("shop.Shop_Registry")) {
      assertThatThrownBy(() -> GeneratedCode.load(List.of(), List.of(handlerFrom(loader))))
          .isInstanceOf(NotWiredException.class)
          .hasMessage(
              "A part of the generated code, or something that it needs, is missing:"
                  + " dev.intrepid.codegen.Registry: Provider shop.Shop_Registry not found."
                  + " Compile all sources again, as mvn clean compile does, and start the program"
                  + " with the dependencies it is compiled with.");
    }
  }

  @Test
  void a_class_that_a_registry_names_and_that_is_not_there_is_told_too() {
    Registry outdated =
        new Registry() {
          @Override
          public List<FormerMemo> formerMemos() {
            throw new NoClassDefFoundError("shop/Spend_Memo");
          }
        };

    assertThatThrownBy(() -> GeneratedCode.load(List.of(outdated)))
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("is missing: shop/Spend_Memo. Compile all sources again");
  }

  private URLClassLoader naming(Class<? extends Registry> registry) throws IOException {
    return naming(registry.getName());
  }

  /** A class loader that sees the classes of this test, and a line that names that registry. */
  private URLClassLoader naming(String registry) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Registry.class.getName()), registry, UTF_8);
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
  }

  /** An object whose class is from that class loader. */
  private static Object handlerFrom(ClassLoader loader) {
    return Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (p, m, a) -> null);
  }

  /** Has an upcast, of which there may be one only. */
  public static final class Upcasting implements Registry {

    static final Upcaster UPCASTER =
        new Upcaster(
            "Old",
            1,
            SubscriptionTopic.prefix("olds/"),
            "olds/{key}",
            List.of(),
            (stored, step) -> {});

    @Override
    public List<Upcaster> upcasters() {
      return List.of(UPCASTER);
    }
  }
}
