package dev.intrepid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalog in each format; names are as hostile as a name can be. Goldens: -Dgolden.update. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @CsvSource({"META-INF/intrepid/catalog.json, shop", "catalog/hostile.json, hostile"})
  void a_catalog_as_a_flowchart(String file, String name) throws IOException {
    String text = MermaidFormat.write(catalog(file));

    assertThat(text).isEqualTo(golden(name + ".mmd", text));
  }

  @ParameterizedTest
  @CsvSource({"META-INF/intrepid/catalog.json, shop", "catalog/hostile.json, hostile"})
  void a_catalog_as_AsyncAPI(String file, String name) throws IOException {
    String text = AsyncApiFormat.write(catalog(file), "A \"title\" </script>", "1.0");

    assertThat(text).isEqualTo(golden(name + ".asyncapi.json", text));
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

  static Catalog catalog(String file) throws IOException {
    return CatalogReader.read(Files.readAllBytes(RESOURCES.resolve(file)), file);
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
