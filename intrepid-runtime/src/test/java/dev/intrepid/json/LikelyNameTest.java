package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A guess at the next name is faster and never seen: not in a value, and not in a message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LikelyNameTest {

  private static final String[] ALL = {"id", "größe", "lines", "a\"b", "total", "any"};
  private static final JsonNames NAMES = JsonNames.of(ALL);

  private final Random random = new Random(11);

  @Test
  void a_guess_changes_nothing_whatever_the_text() {
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      String json = random.nextBoolean() ? object(3) : broken(object(3));

      String told = told(json, true);

      assertThat(told).as(json).isEqualTo(told(json, false));
      refused += told.contains("(path: ") ? 1 : 0;
    }
    assertThat(refused).isBetween(5_000, 15_000);
  }

  @Test
  void a_guessed_value_of_the_wrong_type_is_named_by_its_path() {
    assertThat(
            told("{\"id\":\"o\",\"lines\":[{\"id\":\"a\"},{\"id\":\"b\",\"total\":\"x\"}]}", true))
        .isEqualTo("Expected a whole number, found a string (path: $.lines[1].total).");
  }

  @Test
  void a_guessed_value_is_handed_to_the_mapper_from_its_first_byte() {
    for (String value : List.of("\"EUR\"", "12", "{\"a\":[1]}", "[[]]", "{}")) {
      assertThat(told("{\"total\":1,\"any\":" + value + "}", true))
          .isEqualTo("{4=15=" + value + "}");
    }
  }

  @Test
  void guessed_objects_are_counted_against_the_depth_limit() {
    String deep = "{\"lines\":[".repeat(JsonFormat.MAX_DEPTH);

    assertThat(told(deep, true)).contains("deep").isEqualTo(told(deep, false));
  }

  private String object(int depth) {
    List<String> properties = new ArrayList<>();
    for (String name : ALL) {
      if (random.nextInt(6) > 0) {
        properties.add(space() + quoted(name) + space() + ":" + space() + value(name, depth));
      }
      if (random.nextInt(20) == 0) {
        properties.add("\"stranger\":" + value("stranger", depth));
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(properties, random);
    }
    return "{" + String.join(",", properties) + space() + "}";
  }

  private String value(String name, int depth) {
    if (name.equals("lines")) {
      List<String> lines = new ArrayList<>();
      for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
        lines.add(object(depth - 1));
      }
      return "[" + String.join(",", lines) + "]";
    }
    return switch (random.nextInt(100)) {
      case 0 -> "true";
      case 1 -> "99999999999999999999";
      case 2 -> "1.5e3";
      case 3 -> object(0);
      case 4, 5, 6, 7, 8 -> "null";
      case 9, 10, 11, 12 -> name.equals("any") ? "[1]" : number();
      default -> name.equals("id") ? text() : number();
    };
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "\"\"";
      case 1 -> "\"ü\\n" + random.nextInt() + "\"";
      default -> "\"o-" + random.nextInt() + "\"";
    };
  }

  private String number() {
    return String.valueOf(random.nextInt(3) == 0 ? random.nextInt(3) - 1 : random.nextLong());
  }

  private String quoted(String name) {
    return "\"" + name.replace("\"", "\\\"") + "\"";
  }

  private String space() {
    return random.nextInt(40) == 0 ? "\n  " : "";
  }

  private String broken(String json) {
    int at = random.nextInt(json.length());
    String replaced =
        new String[] {"", "\"", ",", "}", "]", "{", ":", "1", "\\"}[random.nextInt(9)];
    return json.substring(0, at) + replaced + json.substring(at + 1);
  }

  /** Everything that was read, or the message that refused it. */
  private static String told(String json, boolean guessing) {
    try {
      return Codecs.<String>read(json, in -> object(in, guessing));
    } catch (JsonFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String object(JsonReader in, boolean guessing) {
    StringBuilder told = new StringBuilder("{");
    if (!in.beginObject()) {
      return "null";
    }
    int p = in.nextName(NAMES, guessing ? 0 : -1);
    while (p != JsonNames.END) {
      told.append(p).append('=');
      switch (p) {
        case 0 -> told.append(in.readString());
        case 1, 4 -> told.append(in.readLong());
        case 2 -> told.append(lines(in, guessing));
        case 3 -> told.append(in.readBigDecimal());
        case 5 -> told.append(in.readAny(JsonNode.class));
        default -> in.skipValue();
      }
      p = in.nextName(NAMES, guessing ? p + 1 : -1);
    }
    return told.append('}').toString();
  }

  private static String lines(JsonReader in, boolean guessing) {
    StringBuilder told = new StringBuilder("[");
    if (in.beginArray()) {
      while (in.nextElement()) {
        told.append(object(in, guessing));
      }
    }
    return told.append(']').toString();
  }
}
