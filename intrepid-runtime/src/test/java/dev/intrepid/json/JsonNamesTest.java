package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonNamesTest {

  @Test
  void names_of_every_length_are_told_apart() {
    requireFound(IntStream.rangeClosed(1, 70).mapToObj("x"::repeat).toArray(String[]::new));
  }

  @Test
  void names_that_share_a_long_beginning_are_told_apart() {
    requireFound(
        IntStream.range(0, 255)
            .mapToObj(i -> "theQuantityOfArticlesInStock%03d".formatted(i))
            .toArray(String[]::new));
  }

  @Test
  void names_beyond_ascii_are_found() {
    requireFound("é", "größe", "名前", "😀", "naïveté_und_Überfluß_im_Übermaß", "a\u0000b");
  }

  @Test
  void no_names_is_a_record_without_components() {
    assertThat(indexes(JsonNames.of(), "{\"a\":1}")).containsExactly(-2);
  }

  @Test
  void escaped_names_are_found() {
    assertThat(
            indexes(JsonNames.of("cents", "größe"), "{\"\\u0063ents\":1,\"gr\\u00f6\\u00dfe\":2}"))
        .containsExactly(0, 1);
  }

  @Test
  void what_only_resembles_a_name_is_unknown() {
    JsonNames names = JsonNames.of("orderId", "a");

    assertThat(indexes(names, "{\"orderI\":1,\"orderIds\":2,\"OrderId\":3,\"\":4,\"aa\":5}"))
        .containsExactly(-2, -2, -2, -2, -2);
  }

  @Test
  void random_sets_of_names_are_found() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Set<String> names = new LinkedHashSet<>();
      for (int i = 1 + random.nextInt(60); i > 0; i--) {
        names.add(
            random
                .ints(1 + random.nextInt(20), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
      }
      requireFound(names.toArray(String[]::new));
    }
  }

  /** Writes an object with all names, some strangers between, and reads it. */
  private static void requireFound(String... all) {
    JsonNames names = JsonNames.of(all);
    List<Integer> expected = new ArrayList<>();
    String json =
        Codecs.written(
            out -> {
              out.beginObject();
              for (int i = all.length - 1; i >= 0; i--) {
                out.number(names, i, i);
                out.name(all[i] + "?");
                out.string(all[i]);
                expected.add(i);
                expected.add(-2);
              }
              out.endObject();
            });

    assertThat(indexes(names, json)).isEqualTo(expected);
  }

  private static List<Integer> indexes(JsonNames names, String json) {
    return Codecs.<List<Integer>>read(
        json,
        in -> {
          List<Integer> indexes = new ArrayList<>();
          in.beginObject();
          for (int p = in.nextName(names, 0); p != JsonNames.END; p = in.nextName(names, p + 1)) {
            indexes.add(p);
            if (p >= 0) {
              assertThat(in.readInt()).isNotNegative();
            } else {
              in.skipValue();
            }
          }
          return indexes;
        });
  }
}
