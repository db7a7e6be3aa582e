package dev.intrepid.examples.loans.xes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XesReaderTest {

  private static final String NAME = "<string key='concept:name' value='c-1'/>";
  private static final String TIME =
      "<date key='time:timestamp' value='2011-10-01T00:38:44.546+02:00'/>";
  private static final String EVENT =
      "<event><string key='concept:name' value='A_SUBMITTED'/>" + TIME + "</event>";

  @TempDir private Path folder;

  @Test
  void a_case_is_read_with_what_it_says_of_itself() throws IOException {
    List<XesTrace> traces =
        read(
            "<date key='REG_DATE' value='2011-10-01T02:00:00+02:00'/>"
                + NAME
                + "<string key='AMOUNT_REQ' value='20000'/>"
                + EVENT);

    assertThat(traces).hasSize(1);
    assertThat(traces.get(0).name()).isEqualTo("c-1");
    assertThat(traces.get(0).amount()).contains(new BigDecimal("20000"));
    assertThat(traces.get(0).registeredAt()).contains(Instant.parse("2011-10-01T00:00:00Z"));
  }

  @Test
  void an_event_is_read_in_whatever_order_its_attributes_come() throws IOException {
    XesEvent event =
        read(NAME
                + "<event>"
                + TIME
                + "<string key='lifecycle:transition' value='START'/>"
                + "<string key='concept:name' value='W_Nabellen offertes'/>"
                + "<string key='org:resource' value='112'/></event>")
            .get(0)
            .events()
            .get(0);

    assertThat(event)
        .isEqualTo(
            new XesEvent(
                "W_Nabellen offertes",
                Optional.of("START"),
                Optional.of("112"),
                Instant.parse("2011-09-30T22:38:44.546Z")));
  }

  @Test
  void what_is_absent_is_empty() throws IOException {
    XesTrace trace = read(NAME + EVENT).get(0);

    assertThat(trace.amount()).isEmpty();
    assertThat(trace.registeredAt()).isEmpty();
    assertThat(trace.events().get(0).resource()).isEmpty();
    assertThat(trace.events().get(0).transition()).isEmpty();
  }

  @Test
  void an_amount_that_the_log_calls_unknown_is_empty() throws IOException {
    assertThat(read(NAME + "<string key='AMOUNT_REQ' value='UNKNOWN'/>" + EVENT).get(0).amount())
        .isEmpty();
  }

  @Test
  void attributes_of_attributes_do_not_count() throws IOException {
    String nested =
        "<event><string key='concept:name' value='right'><string key='concept:name' value='wrong'/>"
            + "</string>"
            + TIME
            + "</event>";

    assertThat(read(NAME + nested).get(0).events().get(0).activity()).isEqualTo("right");
  }

  @Test
  void deep_nesting_is_passed_over() throws IOException {
    String deep = "<list key='x'>".repeat(50) + "</list>".repeat(50);

    assertThat(read(NAME + deep + EVENT)).hasSize(1);
  }

  @Test
  void a_packed_log_reads_the_same() throws IOException {
    Path plain = XesSample.write(folder.resolve("log.xes"), 50, 7);
    Path packed = XesSample.write(folder.resolve("log.xes.gz"), 50, 7);

    assertThat(readAll(packed)).isEqualTo(readAll(plain)).hasSize(50);
  }

  @Test
  void a_missing_file() {
    assertThatThrownBy(() -> readAll(folder.resolve("none.xes")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_folder() {
    assertProblem(folder, "A log is a file, not a folder (file: " + folder + ").");
  }

  @Test
  void a_file_that_is_not_packed_as_its_name_says() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes.gz"), "<log/>");

    assertProblem(file, "The file is not packed by gzip, as its name says (file: " + file + ").");
  }

  @Test
  void an_empty_file() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "");

    assertProblem(file, "The file is not whole XML: ", "(file: " + file + ", line: 1).");
  }

  @Test
  void a_file_that_is_no_xml() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "date,amount\n1,2\n");

    assertProblem(file, "The file is not whole XML: ", "line: 1).");
  }

  @Test
  void another_kind_of_xml() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "\n<html/>");

    assertProblem(
        file, "An XES log begins with <log>, not with <html> (file: " + file + ", line: 2).");
  }

  @Test
  void a_log_without_cases() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "<log><extension/></log>");

    assertProblem(file, "The log has no cases: it has no <trace> (file: " + file + ").");
  }

  @Test
  void a_log_that_is_cut_off() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "<log>\n<trace>\n" + NAME + EVENT);

    assertProblem(file, "The file is not whole XML: ", "(file: " + file + ", line: 3).");
  }

  @Test
  void a_packed_log_that_is_cut_off() throws IOException {
    byte[] whole = Files.readAllBytes(XesSample.write(folder.resolve("whole.xes.gz"), 500, 7));
    Path file = Files.write(folder.resolve("log.xes.gz"), Arrays.copyOf(whole, whole.length / 2));

    assertProblem(file, "The packed file is cut off or damaged (file: " + file + ", line: ");
  }

  @Test
  void a_packed_log_may_be_cut_off_anywhere() throws IOException {
    byte[] whole = Files.readAllBytes(XesSample.write(folder.resolve("whole.xes.gz"), 3, 7));
    Path file = folder.resolve("log.xes.gz");

    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(problem(file)).as("cut off after %d bytes", length).contains("(file: " + file);
    }
  }

  /** Two bytes of the header, its time, and what it says of the system are not looked at. */
  @Test
  void a_packed_log_may_be_damaged_anywhere() throws IOException {
    byte[] whole = Files.readAllBytes(XesSample.write(folder.resolve("whole.xes.gz"), 3, 7));
    Path file = folder.resolve("log.xes.gz");

    for (int at = 10; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      assertThat(problem(file))
          .as("damaged at %d", at)
          .startsWith("The packed file is cut off or damaged (file: " + file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "windows-1252"})
  void a_log_is_read_in_the_encoding_it_names(String encoding) throws IOException {
    String log =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?><log><trace><string key='concept:name' value='c-ä'/>"
            + EVENT
            + "</trace></log>";
    Path file = Files.write(folder.resolve("log.xes"), log.getBytes(encoding));

    assertThat(readAll(file)).extracting(XesTrace::name).containsExactly("c-ä");
  }

  @Test
  void a_log_may_begin_with_the_mark_of_utf_8() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("log.xes"), "\ufeff" + Files.readString(log(NAME + EVENT)));

    assertThat(readAll(file)).hasSize(1);
  }

  @Test
  void an_encoding_that_there_is_not() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "<?xml encoding='klingon'?><log/>");

    assertProblem(file, "The encoding klingon is none that Java has", 1);
  }

  @Test
  void a_damaged_log_is_told_in_one_place() throws IOException {
    Path file = Files.write(folder.resolve("log.xes"), new byte[] {'<', 'l', (byte) 0xc3, '>'});
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      assertThat(problem(file)).contains("(file: " + file);
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  /** What is said of a file; nothing if it can be read. Any other failure ends the test. */
  private static String problem(Path file) throws IOException {
    try {
      readAll(file);
      return "";
    } catch (XesFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void an_event_without_a_name() throws IOException {
    assertProblem(log(NAME + "\n<event>" + TIME + "</event>"), "An event has no concept:name", 3);
  }

  @Test
  void an_event_without_a_time() throws IOException {
    assertProblem(
        log(NAME + "\n\n<event><string key='concept:name' value='x'/></event>"),
        "An event has no time:timestamp",
        4);
  }

  @Test
  void an_event_with_a_time_that_is_none() throws IOException {
    assertProblem(
        log(NAME + "\n<event><date key='time:timestamp' value='noon'/></event>"),
        "time:timestamp is no time, such as 2011-10-01T00:38:44.546+02:00: \"noon\"",
        3);
  }

  @Test
  void a_case_without_a_name() throws IOException {
    assertProblem(log(EVENT), "A case has no concept:name", 2);
  }

  @Test
  void a_case_without_events() throws IOException {
    assertProblem(log(NAME), "The case c-1 has no events", 2);
  }

  @Test
  void an_amount_that_is_no_number() throws IOException {
    assertProblem(
        log(NAME + "<string key='AMOUNT_REQ' value='much'/>" + EVENT),
        "AMOUNT_REQ is no number: \"much\"",
        2);
  }

  @Test
  void a_file_cannot_make_the_reader_open_another() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path file =
        Files.writeString(
            folder.resolve("log.xes"),
            "<!DOCTYPE log [<!ENTITY e SYSTEM \""
                + secret.toUri()
                + "\">]>\n<log><trace><string key='concept:name' value='&e;'/>"
                + EVENT
                + "</trace></log>");

    assertThatThrownBy(() -> readAll(file))
        .isInstanceOf(XesFormatException.class)
        .hasMessageNotContaining("secret.txt")
        .hasMessageContaining("document type");
  }

  private List<XesTrace> read(String trace) throws IOException {
    return readAll(log(trace));
  }

  private Path log(String trace) throws IOException {
    return Files.writeString(
        folder.resolve("log.xes"), "<log>\n<trace>" + trace + "</trace>\n</log>");
  }

  private static List<XesTrace> readAll(Path file) throws IOException {
    List<XesTrace> traces = new ArrayList<>();
    try (XesReader reader = XesReader.open(file)) {
      for (Optional<XesTrace> next = reader.next(); next.isPresent(); next = reader.next()) {
        traces.add(next.get());
      }
    }
    return traces;
  }

  private static void assertProblem(Path file, String problem, int line) {
    assertProblem(file, problem + " (file: " + file + ", line: " + line + ").");
  }

  private static void assertProblem(Path file, String... parts) {
    assertThatThrownBy(() -> readAll(file))
        .isInstanceOf(XesFormatException.class)
        .hasMessageContainingAll(parts);
  }
}
