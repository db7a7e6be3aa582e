package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.output.ExitCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code catalog}: what the compiler wrote beside these tests, for people and tools. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogCommandTest {

  private static final App APP = new Greeter("kept:greeter");

  private static final Path GOLDENS = Path.of("src/test/resources/catalog");

  @TempDir Path folder;

  @Test
  void a_table_tells_who_does_what() {
    Run run = Run.with(APP, "catalog");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines())
        .containsExactly(
            "MESSAGE      STREAM              PUBLISHED BY     HANDLED BY",
            "OrderPaid    orders/{orderId}                     billing.spend, billing.receipt",
            "OrderPlaced  orders/{orderId}",
            "ReceiptSent  receipts/{orderId}  billing.receipt",
            "",
            "HANDLER          TAKES      PUBLISHES    STORES                        READS",
            "billing.spend    OrderPaid               customers/{customerId}/spend  customers/{customerId}/spend",
            "billing.receipt  OrderPaid  ReceiptSent",
            "",
            "MEMO                          CLASS  STORED BY      READ BY",
            "customers/{customerId}/spend  Spend  billing.spend  billing.spend");
  }

  @Test
  void json_is_the_entries_of_the_catalog() {
    Run run = Run.with(APP, "catalog", "--json");

    assertThat(run.outLines()).hasSize(5);
    assertThat(run.outLines().get(0))
        .startsWith(
            "{\"kind\":\"event\",\"type\":\"OrderPaid\",\"version\":1,\"class\":\"shop.OrderPaid\"")
        .contains("\"schema\":{");
    assertThat(run.outLines().get(4)).startsWith("{\"kind\":\"subscriber\",\"name\":\"billing\"");
  }

  @ParameterizedTest
  @CsvSource({"mermaid, flowchart LR", "asyncapi, {", "html, <!doctype html>"})
  void other_formats_are_for_documents_and_tools(String format, String firstLine) {
    Run run = Run.with(APP, "catalog", "greeter", "--format", format);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines().get(0)).isEqualTo(firstLine);
    assertThat(run.out()).contains("OrderPaid").endsWith("\n");
  }

  @Test
  void a_file_can_be_written() throws IOException {
    Path file = folder.resolve("flow.mmd");

    Run run = Run.with(APP, "catalog", "--format=mermaid", "--output", file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("Wrote " + file + "." + System.lineSeparator());
    assertThat(Files.readString(file)).startsWith("flowchart LR\n");
  }

  @Test
  void a_folder_that_is_not_there_is_said() {
    Run run = Run.with(APP, "catalog", "--output", folder.resolve("no/such.html").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("There is no folder " + folder.resolve("no") + " (file: ")
        .contains("such.html).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catalog greter                | There is no app greter. Did you mean greeter?",
        "catalog --format=mermade      | There is no format mermade: say table, mermaid, asyncapi,"
            + " html. Did you mean mermaid?",
        "catalog --json --format=mermaid | Say --json or --format, not both."
      })
  void what_is_misspelled_is_said_with_the_way_out(String command, String sentence) {
    Run run = Run.with(APP, command.split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(0)).isEqualTo("./intrepid: " + sentence);
  }

  @Test
  void a_program_without_a_catalog_is_told_how_to_get_one() throws IOException {
    Run run = among(new URL[0], "catalog");

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("There is no catalog on the class path: compile a program");
  }

  @ParameterizedTest
  @CsvSource({
    "hostile.json, hostile.txt, --verbose",
    "hostile.json, hostile.jsonl, --json",
    "rates.json, rates.txt, --verbose"
  })
  void hostile_names_upcasts_and_computed_memos_stay_in_their_cells(
      String catalog, String file, String option) throws IOException {
    Path copy = folder.resolve("META-INF/intrepid/catalog.json");
    Files.createDirectories(copy.getParent());
    Files.copy(GOLDENS.resolve(catalog), copy);

    Run run = among(new URL[] {folder.toUri().toURL()}, "catalog", option);

    if (System.getProperty("golden.update") != null) {
      Files.writeString(GOLDENS.resolve(file), run.out());
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(GOLDENS.resolve(file)));
  }

  /** Runs with nothing on the class path but that. */
  private static Run among(URL[] classPath, String... args) throws IOException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader only = new URLClassLoader(classPath, null)) {
      Thread.currentThread().setContextClassLoader(only);
      return Run.with(APP, args);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
