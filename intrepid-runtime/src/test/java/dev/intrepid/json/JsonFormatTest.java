package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonFormatTest {

  private static final JsonFormat FORMAT = JsonFormat.standard();
  private static final Basket.Codec BASKET = new Basket.Codec();

  @Test
  void a_large_document_is_written_and_read() {
    Basket large =
        new Basket(
            "é".repeat(50_000),
            Collections.nCopies(30_000, Basket.example().lines().get(0)),
            Map.of("k".repeat(70_000), 1L),
            null);

    Json json = FORMAT.write(BASKET, large);

    assertThat(json.size()).isGreaterThan(1 << 20);
    assertThat(FORMAT.read(BASKET, json)).isEqualTo(large);
    assertThat(Json.of(json.toString())).isEqualTo(json);
  }

  @Test
  void values_follow_each_other_without_a_trace() {
    for (int i = 0; i < 100; i++) {
      String text = "x".repeat(i * 200);

      assertThat(Codecs.written(out -> out.string(text))).isEqualTo('"' + text + '"');
      assertThat(Codecs.read('"' + text + '"', JsonReader::readString)).isEqualTo(text);
    }
  }

  @Test
  void a_codec_may_write_and_read_another_value_while_it_works() {
    String json =
        Codecs.written(
            out -> {
              out.beginArray();
              out.string(FORMAT.write(BASKET, Basket.example()).toString());
              out.endArray();
            });

    Basket inner =
        Codecs.<Basket>read(
            json,
            in -> {
              in.beginArray();
              in.nextElement();
              Basket read = FORMAT.read(BASKET, Json.of(in.readString()));
              in.nextElement();
              return read;
            });

    assertThat(inner).isEqualTo(Basket.example());
  }

  @Test
  void a_codec_that_fails_spoils_nothing_for_the_next() {
    assertThatThrownBy(
            () ->
                Codecs.written(
                    out -> {
                      out.beginObject();
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[[1]]",
                    in -> {
                      in.beginArray();
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(FORMAT.read(BASKET, FORMAT.write(BASKET, Basket.example())))
        .isEqualTo(Basket.example());
  }

  @Test
  void a_codec_that_does_not_end_what_it_begins_is_refused() {
    assertThatThrownBy(() -> Codecs.written(JsonWriter::beginObject))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("A codec writes one value and ends what it begins;");
    assertThatThrownBy(() -> Codecs.written(out -> {})).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                Codecs.written(
                    out -> {
                      out.number(1);
                      out.number(2);
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void threads_do_not_disturb_each_other() throws InterruptedException {
    ConcurrentLinkedQueue<Object> wrong = new ConcurrentLinkedQueue<>();
    CountDownLatch together = new CountDownLatch(4);
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    new Thread(
                        () -> {
                          Basket mine =
                              new Basket("b-" + n, List.of(), Map.of("k" + n, (long) n), null);
                          together.countDown();
                          for (int i = 0; i < 2_000; i++) {
                            if (!mine.equals(FORMAT.read(BASKET, FORMAT.write(BASKET, mine)))) {
                              wrong.add(mine);
                            }
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(wrong).isEmpty();
  }
}
