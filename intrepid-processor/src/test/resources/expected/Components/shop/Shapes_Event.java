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
    Shape shape = value.shape();
    if (shape != null) {
      out.name(NAMES, 0);
      writeShape(shape, out);
    }
    List<Shape> more = value.more();
    if (more != null) {
      out.name(NAMES, 1);
      writeListOfShape(more, out);
    }
    Circle circle = value.circle();
    if (circle != null) {
      out.name(NAMES, 2);
      writeCircle(circle, out);
    }
    out.endObject();
  }

  @Override
  public Shapes read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Shape shape = null;
    List<Shape> more = List.of();
    Circle circle = null;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> shape = readShape(in);
        case 1 -> more = readListOfShape(in);
        case 2 -> circle = readCircle(in);
        default -> in.skipValue();
      }
    }
    return new Shapes(shape, more, circle);
  }

  private static void writeShape(Shape value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
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
    }
  }

  private static void writeListOfShape(List<Shape> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Shape element : value) {
      writeShape(element, out);
    }
    out.endArray();
  }

  private static void writeCircle(Circle value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.number(CIRCLE_NAMES, 0, value.radius());
    out.endObject();
  }

  private static Shape readShape(JsonReader in) {
    if (in.isNull()) {
      return null;
    }
    JsonReader part = in.beginTagged();
    return switch (part.tag()) {
      case "Circle" -> readCircle(part);
      case "Nothing" -> readNothing(part);
      case "Square" -> readSquare(part);
      default -> throw part.unknownTag("Circle, Nothing, Square");
    };
  }

  private static List<Shape> readListOfShape(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<Shape> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readShape(in));
    }
    return Collections.unmodifiableList(all);
  }

  private static Circle readCircle(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    double radius = 0;
    for (int p = in.nextName(CIRCLE_NAMES, 0); p != JsonNames.END; p = in.nextName(CIRCLE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> radius = in.readDouble();
        default -> in.skipValue();
      }
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
    if (!in.beginObject()) {
      return null;
    }
    for (int p = in.nextName(NOTHING_NAMES, 0); p != JsonNames.END; p = in.nextName(NOTHING_NAMES, p + 1)) {
      switch (p) {
        default -> in.skipValue();
      }
    }
    return new Nothing();
  }

  private static Square readSquare(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    double side = 0;
    for (int p = in.nextName(SQUARE_NAMES, 0); p != JsonNames.END; p = in.nextName(SQUARE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> side = in.readDouble();
        default -> in.skipValue();
      }
    }
    return new Square(side);
  }
}
