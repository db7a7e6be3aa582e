package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Demanding}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Demanding_Event implements IntoEvent<Demanding> {
  /**
   * The only one: it has no state.
   */
  static final Demanding_Event INSTANCE = new Demanding_Event();

  private static final JsonNames NAMES = JsonNames.of("in", "value", "boxed", "note", "out", "numbers", "colour", "p", "seen");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private static final JsonNames CIRCLE_NAMES = JsonNames.of("radius");

  private static final JsonNames SQUARE_NAMES = JsonNames.of("side");

  private static final JsonNames NOTHING_NAMES = JsonNames.of();

  private Demanding_Event() {
  }

  @Override
  public Class<Demanding> messageClass() {
    return Demanding.class;
  }

  @Override
  public String type() {
    return "Demanding";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("required/");
  }

  @Override
  public String template() {
    return "required/{in}";
  }

  @Override
  public String stream(Demanding message) {
    return "required/" + Uris.segment("in", message.in());
  }

  @Override
  public void write(Demanding value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.in()));
    out.number(NAMES, 1, value.value());
    Integer boxed = out.present(NAMES, 2, value.boxed());
    out.name(NAMES, 2);
    out.number(boxed);
    Optional<String> note = out.present(NAMES, 3, value.note());
    if (note.isPresent()) {
      out.name(NAMES, 3);
      out.string(note.get());
    }
    out.name(NAMES, 4);
    writeListOfString(out.present(value.out()), out);
    out.name(NAMES, 5);
    writeArrayOfInt(out.present(value.numbers()), out);
    out.name(NAMES, 6);
    out.string(out.present(value.colour()).name());
    out.name(NAMES, 7);
    writeCircle(out.present(value.p()), out);
    out.name(NAMES, 8);
    writeShape(out.present(value.seen()), out);
    out.endObject();
  }

  @Override
  public Demanding read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String in_ = null;
    int value = 0;
    Integer boxed = null;
    Optional<String> note = Optional.empty();
    List<String> out = null;
    int[] numbers = null;
    Colour colour = null;
    Circle p_ = null;
    Shape seen = null;
    long seen_ = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          in_ = in.present().readString();
          seen_ |= 0x1L;
        }
        case 1 -> {
          value = in.present().readInt();
          seen_ |= 0x2L;
        }
        case 2 -> {
          boxed = in.present().readInt();
          seen_ |= 0x4L;
        }
        case 3 -> note = in.isNull() ? Optional.empty() : Optional.of(in.readString());
        case 4 -> {
          out = readListOfString(in.present());
          seen_ |= 0x10L;
        }
        case 5 -> {
          numbers = readArrayOfInt(in.present());
          seen_ |= 0x20L;
        }
        case 6 -> {
          colour = COLOUR.read(in.present());
          seen_ |= 0x40L;
        }
        case 7 -> {
          p_ = readCircle(in.present());
          seen_ |= 0x80L;
        }
        case 8 -> {
          seen = readShape(in.present());
          seen_ |= 0x100L;
        }
        default -> in.skipValue();
      }
    }
    if (seen_ != 0x1f7L) {
      throw in.missing(NAMES, 0, 0x1f7L & ~seen_);
    }
    return new Demanding(in_, value, boxed, note, out, numbers, colour, p_, seen);
  }

  private static void writeListOfString(List<String> value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
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

  private static List<String> readListOfString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
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
