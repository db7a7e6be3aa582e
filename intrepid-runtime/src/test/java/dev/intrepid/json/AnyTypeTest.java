package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Types that the compiler has no codec for go through the app's mapper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyTypeTest {

  record Point(int x, int y) {}

  record Shape(Point at, List<Point> corners) {}

  static final class Opaque {}

  @Test
  void values_are_written_in_their_place() {
    String json =
        Codecs.written(
            out -> {
              out.beginArray();
              out.any(new Shape(new Point(1, 2), List.of(new Point(3, 4))));
              out.any(Currency.getInstance("EUR"));
              out.number(7);
              out.any(Map.of("é", List.of(1)));
              out.endArray();
            });

    assertThat(json)
        .isEqualTo(
            "[{\"at\":{\"x\":1,\"y\":2},\"corners\":[{\"x\":3,\"y\":4}]},\"EUR\",7,{\"é\":[1]}]");
  }

  @Test
  void values_are_read_in_their_place_and_what_follows_after_them() {
    String json =
        "{\"shape\": {\"at\":{\"x\":1,\"y\":2},\"corners\":[]} ,\"unit\":\"EUR\",\"n\": -12.5 ,"
            + "\"yes\":true,\"tree\":[1,{\"a\":null}],\"nothing\":null}";

    List<Object> values =
        Codecs.<List<Object>>read(
            json,
            in -> {
              List<Object> read = new ArrayList<>();
              in.beginObject();
              in.nextName();
              read.add(in.readAny(Shape.class));
              in.nextName();
              read.add(in.readAny(Currency.class));
              in.nextName();
              read.add(in.readAny(Double.class));
              in.nextName();
              read.add(in.readAny(Boolean.class));
              in.nextName();
              read.add(in.readAny(JsonNode.class).toString());
              in.nextName();
              read.add(in.readAny(Locale.class));
              in.nextName();
              return read;
            });

    assertThat(values)
        .containsExactly(
            new Shape(new Point(1, 2), List.of()),
            Currency.getInstance("EUR"),
            -12.5,
            true,
            "[1,{\"a\":null}]",
            null);
  }

  @Test
  void elements_and_whole_documents_are_read() {
    assertThat(Codecs.<Point>read(" {\"x\":1,\"y\":2} ", in -> in.readAny(Point.class)))
        .isEqualTo(new Point(1, 2));
    assertThat(Codecs.<Integer>read(" 12 ", in -> in.readAny(Integer.class))).isEqualTo(12);
    assertThat(
            Codecs.<String>read(
                "[ \"a\" ,\"b\"]",
                in -> {
                  in.beginArray();
                  in.nextElement();
                  String first = in.readAny(String.class);
                  in.nextElement();
                  String second = in.readAny(String.class);
                  in.nextElement();
                  return first + second;
                }))
        .isEqualTo("ab");
  }

  @Test
  void the_apps_mapper_is_asked() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Opaque.class,
        new ValueSerializer<Opaque>() {
          @Override
          public void serialize(Opaque value, JsonGenerator out, SerializationContext context) {
            out.writePOJO(new Point(5, 6));
          }
        });
    JsonFormat format = JsonFormat.withMapper(JsonMapper.builder().addModule(module).build());

    assertThat(format.write(new AnyCodec(), new Opaque())).hasToString("{\"x\":5,\"y\":6}");
  }

  @Test
  void another_shape_is_refused_with_the_path_inside_the_value() {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[{\"at\":{\"x\":1,\"y\":2},\"corners\":[{\"x\":\"far\"}]}]",
                    in -> {
                      in.beginArray();
                      in.nextElement();
                      return in.readAny(Shape.class);
                    }))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("Expected a " + Shape.class.getName() + ": ")
        .hasMessageContaining("(path: $[0].corners[0].x)")
        .message()
        .doesNotContain("Source");
  }

  @Test
  void a_value_the_mapper_fails_on_is_refused() {
    assertThatThrownBy(() -> Codecs.written(out -> out.any(new Failing())))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "A value of "
                + Failing.class.getName()
                + " cannot be written: no unit (path: $.unit).");
  }

  /** A bean whose getter fails. */
  public static final class Failing {
    public String getUnit() {
      throw new IllegalStateException("no unit");
    }
  }

  private static final class AnyCodec implements JsonCodec<Object> {
    @Override
    public void write(Object value, JsonWriter out) {
      out.any(value);
    }

    @Override
    public Object read(JsonReader in) {
      return in.readAny(Object.class);
    }
  }
}
