package dev.intrepid.examples.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./intrepid catalog orders} tells, in each format. Goldens: -Dgolden.update=true. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersCatalogTest {

  @ParameterizedTest
  @CsvSource({"table, orders.txt", "mermaid, orders.mmd", "asyncapi, orders.asyncapi.json"})
  void the_catalog_of_this_example(String format, String file) throws IOException {
    String text = catalog(format);

    Path golden = Path.of("src/test/resources/catalog").resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void a_page_of_this_example_has_all_its_names() {
    assertThat(catalog("html"))
        .startsWith("<!doctype html>")
        .contains("<title>orders · catalog</title>", "OrderPlaced", "bestsellers", "sales");
  }

  private static String catalog(String format) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Launcher.run(
            new PrintWriter(out), new PrintWriter(err), "catalog", "orders", "--format", format);
    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    return out.toString();
  }
}
