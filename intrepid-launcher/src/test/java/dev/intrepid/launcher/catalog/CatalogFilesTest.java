package dev.intrepid.launcher.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which catalogs there are, and whose. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogFilesTest {

  private static final String LIBRARY =
      """
      {"catalogVersion": 1, "later": true,
       "events": [
         {"type": "OrderPaid", "version": 1, "class": "shop.OrderPaid", "stream": "other", "schema": {}},
         {"type": "OrderPaid", "version": 1, "class": "library.OrderPaid", "stream": "x", "schema": {}}],
       "memos": [], "subscribers": []}
      """;

  @TempDir Path folder;

  @Test
  void catalogs_of_jars_and_folders_are_one() throws IOException {
    jar(LIBRARY);

    assertIsOfBoth(CatalogFiles.foundBy(loader(getClass().getClassLoader())).merged());
  }

  private static void assertIsOfBoth(AppCatalog catalog) {
    assertThat(catalog.events())
        .extracting(event -> event.reference().javaClass())
        .containsExactly(
            "library.OrderPaid", "shop.OrderPaid", "shop.OrderPlaced", "shop.ReceiptSent");
    assertThat(catalog.subscribers()).hasSize(1);
  }

  @Test
  void what_is_found_first_is_taken_as_class_loaders_do() throws IOException {
    jar(LIBRARY);

    AppCatalog catalog = CatalogFiles.foundBy(loader(getClass().getClassLoader())).merged();

    assertThat(catalog.events().get(1).stream()).isEqualTo("orders/{orderId}");
  }

  @Test
  void catalogs_that_were_packed_into_one_file_are_one() throws IOException {
    String program = Files.readString(Path.of("src/test/resources/META-INF/intrepid/catalog.json"));
    jar(LIBRARY + program);

    assertIsOfBoth(CatalogFiles.foundBy(loader(null)).merged());
  }

  @Test
  void messages_whose_catalog_was_lost_in_packing_are_told() throws IOException {
    jar(LIBRARY);
    CatalogFiles library = CatalogFiles.foundBy(loader(null));

    assertThat(library.missing(Set.of("OrderPaid"))).isEmpty();
    assertThat(library.missing(Set.of("OrderPaid", "Refunded")))
        .hasValueSatisfying(
            told ->
                assertThat(told)
                    .startsWith("No catalog on the class path has Refunded, so")
                    .contains(
                        "AppendingTransformer", "append(\"META-INF/intrepid/catalog.json\")"));
    assertThat(library.missing(Set.of("A", "B", "C")))
        .hasValueSatisfying(
            told -> assertThat(told).contains("has A and 2 other types of messages, so"));
  }

  @Test
  void an_empty_catalog_is_said_with_its_file() throws IOException {
    jar("");

    assertThatThrownBy(() -> CatalogFiles.foundBy(loader(null)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("library.jar");
  }

  @Test
  void the_catalog_of_one_program_is_that_beside_its_classes() throws IOException {
    jar(LIBRARY);

    AppCatalog catalog = CatalogFiles.foundBy(loader(getClass().getClassLoader())).of(getClass());

    assertThat(catalog.events())
        .extracting(event -> event.reference().javaClass())
        .containsExactly("shop.OrderPaid", "shop.OrderPlaced", "shop.ReceiptSent");
  }

  @Test
  void the_catalog_of_a_program_has_what_its_handlers_take_from_a_library() throws IOException {
    jar(LIBRARY);
    AppCatalog library = CatalogFiles.foundBy(loader(null)).merged();
    AppCatalog own =
        AppCatalogReader.read(
            Files.readAllBytes(Path.of("src/test/resources/META-INF/intrepid/catalog.json")), "");
    AppCatalog handlersOnly = new AppCatalog(List.of(), List.of(), own.memos(), own.subscribers());

    assertThat(handlersOnly.withReferredIn(library).events())
        .extracting(event -> event.reference().javaClass())
        .containsExactly("shop.OrderPaid");
  }

  @Test
  void no_catalog_at_all_is_said() throws IOException {
    try (URLClassLoader nothing = new URLClassLoader(new URL[0], null)) {
      CatalogFiles none = CatalogFiles.foundBy(nothing);

      assertThatThrownBy(none::merged)
          .isInstanceOf(CatalogException.class)
          .hasMessage(
              "There is no catalog on the class path: compile a program with intrepid-processor,"
                  + " which writes META-INF/intrepid/catalog.json, and put it there.");
    }
  }

  @Test
  void no_catalog_beside_a_program_is_said() throws IOException {
    jar(LIBRARY);
    CatalogFiles library = CatalogFiles.foundBy(loader(null));

    assertThatThrownBy(() -> library.of(getClass()))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith("There is no catalog beside the class: compile it");
  }

  @Test
  void a_catalog_of_a_newer_compiler_is_not_guessed_at() throws IOException {
    jar(LIBRARY.replace("\"catalogVersion\": 1", "\"catalogVersion\": 2"));

    assertThatThrownBy(() -> CatalogFiles.foundBy(loader(null)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("newer Intrepid")
        .hasMessageContaining("library.jar")
        .hasMessageContaining("catalogVersion: 2");
  }

  @Test
  void a_broken_catalog_is_said_with_its_file() throws IOException {
    jar("{\"catalogVersion\": 1, \"events\": [{}]");

    assertThatThrownBy(() -> CatalogFiles.foundBy(loader(null)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("not of the form")
        .hasMessageContaining("library.jar");
  }

  private ClassLoader loader(ClassLoader parent) throws IOException {
    return new URLClassLoader(new URL[] {folder.resolve("library.jar").toUri().toURL()}, parent);
  }

  private void jar(String catalog) throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("library.jar")))) {
      jar.putNextEntry(new JarEntry("META-INF/intrepid/catalog.json"));
      jar.write(catalog.getBytes(UTF_8));
    }
  }
}
