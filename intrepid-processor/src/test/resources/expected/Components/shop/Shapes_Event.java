package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Shapes}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shapes_Event implements IntoEvent<Shapes> {
  /**
   * The only one: it has no state.
   */
  static final Shapes_Event INSTANCE = new Shapes_Event();

  private static final JsonNames NAMES = JsonNames.of("shape", "more", "circle");

  private static final JsonNames CIRCLE_NAMES = JsonNames.of("radius");

  private static final JsonNames SQUARE_NAMES = JsonNames.of("side");

  private static final JsonNames NOTHING_NAMES = JsonNames.of();

  private Shapes_Event() {
  }

  @Override
  public Class<Shapes> messageClass() {
    return Shapes.class;
  }

  @Override
  public String type() {
    return "Shapes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("shapes");
  }

  @Override
  public String template() {
    return "shapes";
  }

  @Override
  public String stream(Shapes message) {
    return "shapes";
  }

  @Override
  public void write(Shapes value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeShape(out.present(value.shape()), out);
    out.name(NAMES, 1);
    writeListOfShape(out.present(value.more()), out);
    out.name(NAMES, 2);
    writeCircle(out.present(value.circle()), out);
    out.endObject();
  }

  @Override
  public Shapes read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Shape shape = null;
    List<Shape> more = null;
    Circle circle = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          shape = readShape(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          more = readListOfShape(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          circle = readCircle(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Shapes(shape, more, circle);
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

  private static void writeListOfShape(List<Shape> value, JsonWriter out) {
    out.beginArray();
    for (Shape element : value) {
      writeShape(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeCircle(Circle value, JsonWriter out) {
    out.beginObject();
    out.number(CIRCLE_NAMES, 0, value.radius());
    out.endObject();
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

  private static List<Shape> readListOfShape(JsonReader in) {
    in.beginArray();
    List<Shape> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readShape(in.present()));
    }
    return Collections.unmodifiableList(all);
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
