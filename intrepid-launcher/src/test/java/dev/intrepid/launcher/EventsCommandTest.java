package dev.intrepid.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.repo.EventIds;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsCommandTest {

  @Test
  void a_table_for_people() {
    Shop shop = new Shop().withOrders(2);

    Run run = Run.of("events", "--repo", shop.address);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .element(0)
        .isEqualTo("SEQ  STREAM      POS  TYPE          RECORDED AT          DATA");
    assertThat(run.outLines()).hasSize(3);
    assertThat(run.outLines().get(1))
        .contains("  orders/o-1    1  OrderPaid v2  2026-03-01 12:00:00  {\"orderId\":\"o-1\",")
        .hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void one_object_a_line_for_programs_with_the_data_digit_for_digit() {
    Shop shop = new Shop().withOrders(1);
    long sequence = shop.repo.lastSequence();

    Run run = Run.of("events", "--json", "--repo", shop.address);

    assertThat(run.outLines())
        .containsExactly(
            "{\"sequence\":"
                + sequence
                + ",\"stream\":\"orders/o-1\",\"position\":1,"
                + "\"id\":\""
                + EventIds.named("order 1")
                + "\",\"type\":\"OrderPaid\","
                + "\"version\":2,\"recordedAt\":\"2026-03-01T12:00:00Z\","
                + "\"data\":{\"orderId\":\"o-1\", \"cents\":12.50},\"meta\":{\"by\":\"ada\"}}");
  }

  @Test
  void the_data_is_printed_as_it_is_stored_but_for_line_breaks() {
    Shop shop =
        new Shop()
            .withMemo(
                "m/1", "{\"a\" : -0.0,\r\n\t\"b\":1E2, \"c\":\"\\u0041ä\\n/\",\n\"d\":1.0e-07}")
            .withMemo("m/2", " [ ]\n");

    Run run = Run.of("memos", "--json", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0))
        .contains(
            "\"data\":{\"a\" : -0.0,\t\"b\":1E2, \"c\":\"\\u0041ä\\n/\",\"d\":1.0e-07},\"meta\"");
    assertThat(run.outLines().get(1)).contains("\"data\": [ ],\"meta\"");
  }

  @Test
  void one_stream() {
    Shop shop = new Shop().withOrders(3);

    Run run = Run.of("events", "--json", "--stream", "orders/o-2", "--repo", shop.address);

    assertThat(run.outLines()).singleElement().asString().contains("orders/o-2");
  }

  @Test
  void one_stream_by_its_plain_text() {
    Shop shop = new Shop().withOrders(1).withEvent("people/Bj%C3%B6rn%20T");

    Run run = Run.of("events", "--json", "--stream", "people/Björn T", "--repo", shop.address);

    assertThat(run.outLines()).singleElement().asString().contains("people/Bj%C3%B6rn%20T");
  }

  @Test
  void a_topic() {
    Shop shop = new Shop().withOrders(2).withEvent("notes/1").withEvent("notes/2");

    Run run = Run.of("events", "--json", "--topic", "notes/*", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(2).allMatch(line -> line.contains("\"notes/"));
  }

  @Test
  void more_than_a_page_comes_whole_and_once() {
    Shop shop = new Shop().withOrders(600);

    Run run = Run.of("events", "--json", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(600).doesNotHaveDuplicates();
  }

  @Test
  void a_table_ends_after_a_hundred_and_says_how_to_go_on() {
    Shop shop = new Shop().withOrders(101);

    Run first = Run.of("events", "--repo", shop.address);
    String after = first.err().replaceAll(".*--after (\\d+)\\..*\\s*", "$1");
    Run second = Run.of("events", "--after", after, "--repo", shop.address);

    assertThat(first.outLines()).hasSize(1 + 100);
    assertThat(first.errLines()).singleElement().asString().startsWith("There is more: go on with");
    assertThat(second.outLines()).hasSize(1 + 1);
    assertThat(second.out()).contains("orders/o-101");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void a_limit_holds_for_programs_too_and_says_nothing() {
    Shop shop = new Shop().withOrders(5);

    Run run = Run.of("events", "--json", "--limit", "3", "--repo", shop.address);

    assertThat(run.outLines()).hasSize(3);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_topic_without_events_is_no_failure() {
    Shop shop = new Shop().withOrders(1);

    Run run = Run.of("events", "--topic", "notes/*", "--repo", shop.address);

    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines()).containsExactly("There are no such events.");
  }

  @Test
  void a_malformed_stream_is_told_in_one_sentence() {
    Shop shop = new Shop().withOrders(1);

    Run run = Run.of("events", "--stream", "orders//1", "--repo", shop.address);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("./intrepid: A stream URI has no empty segment (stream: orders//1).");
  }

  @Test
  void without_an_address_the_repo_that_an_app_has_left_is_read() {
    Shop shop = new Shop().withOrders(1);

    Run run = Run.with(new Greeter(shop.address), "events", "--json");

    assertThat(run.outLines()).hasSize(1);
  }

  @Test
  void a_reader_that_goes_away_ends_it_quietly_and_early() {
    Shop shop = new Shop().withOrders(2_000);
    ClosedPipe pipe = new ClosedPipe();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(new OutputStreamWriter(pipe, UTF_8)),
            new PrintWriter(err),
            false,
            100,
            "./intrepid");

    int exitCode =
        new Launcher(console, () -> Apps.of(List.of()))
            .run("events", "--json", "--repo", shop.address);

    assertThat(exitCode).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(pipe.attempted).as("bytes, of the first page alone").isBetween(1L, 100_000L);
  }

  /** A pipe whose reader has gone, as after {@code | head}. */
  private static final class ClosedPipe extends OutputStream {
    private long attempted;

    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      attempted += length;
      throw new IOException("Broken pipe");
    }
  }
}
