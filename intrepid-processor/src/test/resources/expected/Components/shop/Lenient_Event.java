package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Lenient}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Lenient_Event implements IntoEvent<Lenient> {
  /**
   * The only one: it has no state.
   */
  static final Lenient_Event INSTANCE = new Lenient_Event();

  private static final JsonNames NAMES = JsonNames.of("text", "number", "time", "circle", "shape", "texts", "numbers", "flag", "tiny", "small", "count", "big", "half", "whole", "c", "said", "price", "delay", "bytes", "colour", "all", "colours", "counts", "array");

  private static final BigDecimal LENIENT_PRICE = new BigDecimal("1.50");

  private static final Duration LENIENT_DELAY = Duration.parse("PT10M");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private static final Colour LENIENT_COLOUR = COLOUR.constant("GREEN");

  private static final JsonNames CIRCLE_NAMES = JsonNames.of("radius");

  private static final JsonNames SQUARE_NAMES = JsonNames.of("side");

  private static final JsonNames NOTHING_NAMES = JsonNames.of();

  private Lenient_Event() {
  }

  @Override
  public Class<Lenient> messageClass() {
    return Lenient.class;
  }

  @Override
  public String type() {
    return "Lenient";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("lenient");
  }

  @Override
  public String template() {
    return "lenient";
  }

  @Override
  public String stream(Lenient message) {
    return "lenient";
  }

  @Override
  public void write(Lenient value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.text());
    Integer number = value.number();
    if (number != null) {
      out.name(NAMES, 1);
      out.number(number);
    }
    out.text(NAMES, 2, value.time());
    Circle circle = value.circle();
    if (circle != null) {
      out.name(NAMES, 3);
      writeCircle(circle, out);
    }
    Shape shape = value.shape();
    if (shape != null) {
      out.name(NAMES, 4);
      writeShape(shape, out);
    }
    List<String> texts = value.texts();
    if (texts != null) {
      out.name(NAMES, 5);
      writeListOfNullableString(texts, out);
    }
    int[] numbers = value.numbers();
    if (numbers != null) {
      out.name(NAMES, 6);
      writeArrayOfInt(numbers, out);
    }
    out.bool(NAMES, 7, value.flag());
    out.number(NAMES, 8, value.tiny());
    Short small = out.present(NAMES, 9, value.small());
    out.name(NAMES, 9);
    out.number(small);
    out.number(NAMES, 10, value.count());
    Long big = out.present(NAMES, 11, value.big());
    out.name(NAMES, 11);
    out.number(big);
    out.number(NAMES, 12, value.half());
    out.number(NAMES, 13, value.whole());
    out.string(NAMES, 14, String.valueOf(value.c()));
    out.name(NAMES, 15);
    out.string(out.present(value.said()));
    out.name(NAMES, 16);
    out.number(out.present(value.price()));
    out.name(NAMES, 17);
    out.text(out.present(value.delay()));
    out.name(NAMES, 18);
    out.bytes(out.present(value.bytes()));
    out.name(NAMES, 19);
    out.string(out.present(value.colour()).name());
    out.name(NAMES, 20);
    writeListOfString(out.present(value.all()), out);
    out.name(NAMES, 21);
    writeSetOfColour(out.present(value.colours()), out);
    out.name(NAMES, 22);
    writeMapOfStringToNullableInteger(out.present(value.counts()), out);
    out.name(NAMES, 23);
    writeArrayOfString(out.present(value.array()), out);
    out.endObject();
  }

  @Override
  public Lenient read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String text = null;
    Integer number = null;
    Duration time = null;
    Circle circle = null;
    Shape shape = null;
    List<String> texts = null;
    int[] numbers = null;
    boolean flag = true;
    byte tiny = (byte) -1;
    Short small = (short) 2;
    int count = 3;
    Long big = 4L;
    float half = 0.5F;
    double whole = -0.25;
    char c = '\'';
    String said = "say \"when\"";
    BigDecimal price = LENIENT_PRICE;
    Duration delay = LENIENT_DELAY;
    byte[] bytes = Base64.getDecoder().decode("AQID");
    Colour colour = LENIENT_COLOUR;
    List<String> all = List.of();
    Set<Colour> colours = Set.of();
    Map<String, Integer> counts = Map.of();
    String[] array = new String[0];
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> text = in.isNull() ? null : in.readString();
        case 1 -> number = in.isNull() ? null : in.readInt();
        case 2 -> time = in.isNull() ? null : in.readParsed(Duration::parse, "a duration");
        case 3 -> circle = in.isNull() ? null : readCircle(in);
        case 4 -> shape = in.isNull() ? null : readShape(in);
        case 5 -> texts = in.isNull() ? null : readListOfNullableString(in);
        case 6 -> numbers = in.isNull() ? null : readArrayOfInt(in);
        case 7 -> {
          if (!in.isNull()) {
            flag = in.readBoolean();
          }
        }
        case 8 -> {
          if (!in.isNull()) {
            tiny = in.readByte();
          }
        }
        case 9 -> {
          if (!in.isNull()) {
            small = in.readShort();
          }
        }
        case 10 -> {
          if (!in.isNull()) {
            count = in.readInt();
          }
        }
        case 11 -> {
          if (!in.isNull()) {
            big = in.readLong();
          }
        }
        case 12 -> {
          if (!in.isNull()) {
            half = in.readFloat();
          }
        }
        case 13 -> {
          if (!in.isNull()) {
            whole = in.readDouble();
          }
        }
        case 14 -> {
          if (!in.isNull()) {
            c = in.readChar();
          }
        }
        case 15 -> {
          if (!in.isNull()) {
            said = in.readString();
          }
        }
        case 16 -> {
          if (!in.isNull()) {
            price = in.readBigDecimal();
          }
        }
        case 17 -> {
          if (!in.isNull()) {
            delay = in.readParsed(Duration::parse, "a duration");
          }
        }
        case 18 -> {
          if (!in.isNull()) {
            bytes = in.readBytes();
          }
        }
        case 19 -> {
          if (!in.isNull()) {
            colour = COLOUR.read(in);
          }
        }
        case 20 -> {
          if (!in.isNull()) {
            all = readListOfString(in);
          }
        }
        case 21 -> {
          if (!in.isNull()) {
            colours = readSetOfColour(in);
          }
        }
        case 22 -> {
          if (!in.isNull()) {
            counts = readMapOfStringToNullableInteger(in);
          }
        }
        case 23 -> {
          if (!in.isNull()) {
            array = readArrayOfString(in);
          }
        }
        default -> in.skipValue();
      }
    }
    return new Lenient(text, number, time, circle, shape, texts, numbers, flag, tiny, small, count, big, half, whole, c, said, price, delay, bytes, colour, all, colours, counts, array);
  }

  private static void writeCircle(Circle value, JsonWriter out) {
    out.beginObject();
    out.number(CIRCLE_NAMES, 0, value.radius());
    out.endObject();
  }

  private static void writeShape(Shape value, JsonWriter out) {
    if (value instanceof Circle part) {
      out.beginTagged("Circle");
      writePropertiesOfCircle(part, out);
      out.endObject();
    } else if (value instanceof Nothing) {
      out.beginTagged("Nothing");
      out.endObject();
    } else if (value instanceof Square part) {
      out.beginTagged("Square");
      writePropertiesOfSquare(part, out);
      out.endObject();
    } else {
      throw out.unforeseen(value);
    }
  }

  private static void writeListOfNullableString(List<String> value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      if (element == null) {
        out.nullValue();
      } else {
        out.string(element);
      }
    }
    out.endArray();
  }

  private static void writeArrayOfInt(int[] value, JsonWriter out) {
    out.beginArray();
    for (int element : value) {
      out.number(element);
    }
    out.endArray();
  }

  private static void writeListOfString(List<String> value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static void writeSetOfColour(Set<Colour> value, JsonWriter out) {
    out.beginArray();
    for (Colour element : value) {
      out.string(out.present(element).name());
    }
    out.endArray();
  }

  private static void writeMapOfStringToNullableInteger(Map<String, Integer> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Integer> entry : value.entrySet()) {
      out.name(entry.getKey());
      Integer element = entry.getValue();
      if (element == null) {
        out.nullValue();
      } else {
        out.number(element);
      }
    }
    out.endObject();
  }

  private static void writeArrayOfString(String[] value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static Circle readCircle(JsonReader in) {
    in.beginObject();
    double radius = 0;
    long seen = 0;
    for (int p = in.nextName(CIRCLE_NAMES, 0); p != JsonNames.END; p = in.nextName(CIRCLE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          radius = in.present().readDouble();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(CIRCLE_NAMES, 0, 0x1L & ~seen);
    }
    return new Circle(radius);
  }

  private static Shape readShape(JsonReader in) {
    JsonReader part = in.beginTagged();
    return switch (part.tag()) {
      case "Circle" -> readCircle(part);
      case "Nothing" -> readNothing(part);
      case "Square" -> readSquare(part);
      default -> throw part.unknownTag("Circle, Nothing, Square");
    };
  }

  private static List<String> readListOfNullableString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : in.readString());
    }
    return Collections.unmodifiableList(all);
  }

  private static int[] readArrayOfInt(JsonReader in) {
    in.beginArray();
    int[] all = new int[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.present().readInt();
    }
    return Arrays.copyOf(all, size);
  }

  private static List<String> readListOfString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
    }
    return Collections.unmodifiableList(all);
  }

  private static Set<Colour> readSetOfColour(JsonReader in) {
    in.beginArray();
    Set<Colour> all = new LinkedHashSet<>();
    while (in.nextElement()) {
      all.add(COLOUR.read(in.present()));
    }
    return Collections.unmodifiableSet(all);
  }

  private static Map<String, Integer> readMapOfStringToNullableInteger(JsonReader in) {
    in.beginObject();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.isNull() ? null : in.readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static String[] readArrayOfString(JsonReader in) {
    in.beginArray();
    String[] all = new String[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.present().readString();
    }
    return Arrays.copyOf(all, size);
  }

  private static void writePropertiesOfCircle(Circle value, JsonWriter out) {
    out.number(CIRCLE_NAMES, 0, value.radius());
  }

  private static void writePropertiesOfSquare(Square value, JsonWriter out) {
    out.number(SQUARE_NAMES, 0, value.side());
  }

  private static Nothing readNothing(JsonReader in) {
    in.beginObject();
    for (int p = in.nextName(NOTHING_NAMES, 0); p != JsonNames.END; p = in.nextName(NOTHING_NAMES, p + 1)) {
      switch (p) {
        default -> in.skipValue();
      }
    }
    return new Nothing();
  }

  private static Square readSquare(JsonReader in) {
    in.beginObject();
    double side = 0;
    long seen = 0;
    for (int p = in.nextName(SQUARE_NAMES, 0); p != JsonNames.END; p = in.nextName(SQUARE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          side = in.present().readDouble();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(SQUARE_NAMES, 0, 0x1L & ~seen);
    }
    return new Square(side);
  }
}
