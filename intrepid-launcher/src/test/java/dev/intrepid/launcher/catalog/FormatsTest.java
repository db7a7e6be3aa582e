package dev.intrepid.launcher.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalog in each format; names are as hostile as a name can be. Goldens: -Dgolden.update. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path PAGE = Path.of("src/main/resources/dev/intrepid/launcher/catalog");

  @ParameterizedTest
  @MethodSource("catalogs")
  void a_catalog_as_a_flowchart(String file, String name) throws IOException {
    String text = MermaidFormat.write(catalog(file));

    assertThat(text).isEqualTo(golden(name + ".mmd", text));
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void a_catalog_as_AsyncAPI(String file, String name) throws IOException {
    String text = AsyncApiFormat.write(catalog(file), "A \"title\" </script>", "1.0");

    assertThat(text).isEqualTo(golden(name + ".asyncapi.json", text));
  }

  @ParameterizedTest
  @MethodSource("catalogs")
  void a_catalog_as_a_page(String file, String name) throws IOException {
    String text = HtmlFormat.write(catalog(file), "A \"title\" </title><script>");

    assertThat(withoutResources(text)).isEqualTo(golden(name + ".html", withoutResources(text)));
  }

  static Stream<Arguments> catalogs() {
    return Stream.of(
        arguments("META-INF/intrepid/catalog.json", "shop"),
        arguments("catalog/rates.json", "rates"),
        arguments("catalog/hostile.json", "hostile"));
  }

  @Test
  void a_page_has_no_element_and_no_script_but_its_own() throws IOException {
    String own = HtmlFormat.write(catalog("META-INF/intrepid/catalog.json"), "shop");

    String hostile = HtmlFormat.write(catalog("catalog/hostile.json"), "</title><script>");

    assertThat(hostile.split("<[/a-zA-Z!]", -1)).hasSameSizeAs(own.split("<[/a-zA-Z!]", -1));
  }

  @Test
  void a_page_asks_nobody_for_anything() throws IOException {
    String text = HtmlFormat.write(catalog("META-INF/intrepid/catalog.json"), "shop");

    assertThat(text.replace("http://www.w3.org/2000/svg", "").replaceAll("https://json-schema", ""))
        .doesNotContain("http://", "https://", "@import", " src=", "<link", "url(//");
  }

  @Test
  void every_reference_in_AsyncAPI_leads_to_something() throws IOException {
    JsonNode document =
        JsonMapper.shared()
            .readTree(AsyncApiFormat.write(catalog("catalog/hostile.json"), "shop", "1"));

    assertThat(document.findValues("$ref"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.stringValue().substring(1)).isObject())
                    .as(reference.stringValue())
                    .isTrue());
  }

  /** With their names for what stands in files of its own. */
  private static String withoutResources(String page) throws IOException {
    String rest = page;
    try (Stream<Path> resources = Files.list(PAGE)) {
      for (Path resource : resources.filter(path -> !path.endsWith("page.html")).toList()) {
        String content = Files.readString(resource);
        assertThat(page.indexOf(content))
            .as("%s, which is there once", resource)
            .isNotNegative()
            .isEqualTo(page.lastIndexOf(content));
        rest = rest.replace(content, "(" + resource.getFileName() + ")");
      }
    }
    return rest;
  }

  static AppCatalog catalog(String file) throws IOException {
    return AppCatalogReader.read(Files.readAllBytes(RESOURCES.resolve(file)), file);
  }

  static String golden(String name, String actual) throws IOException {
    Path golden = RESOURCES.resolve("catalog").resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("the golden file, written by -Dgolden.update").exists();
    return Files.readString(golden);
  }
}
