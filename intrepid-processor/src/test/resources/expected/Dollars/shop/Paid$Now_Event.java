package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Paid$Now}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Paid$Now_Event implements IntoEvent<Paid$Now> {
  /**
   * The only one: it has no state.
   */
  public static final Paid$Now_Event INSTANCE = new Paid$Now_Event();

  private static final JsonNames NAMES = JsonNames.of("id", "part", "kind");

  private static final JsonEnum<Kind$Of> KIND$OF = JsonEnum.of(Kind$Of.values());

  private static final JsonNames PART$OF_NAMES = JsonNames.of("a$b", "$");

  private Paid$Now_Event() {
  }

  @Override
  public Class<Paid$Now> messageClass() {
    return Paid$Now.class;
  }

  @Override
  public String type() {
    return "Paid$Now";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("orders/");
  }

  @Override
  public String template() {
    return "orders/{id}";
  }

  @Override
  public String stream(Paid$Now message) {
    return "orders/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Paid$Now value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.name(NAMES, 1);
    writePart$Of(out.present(value.part()), out);
    out.name(NAMES, 2);
    out.string(out.present(value.kind()).name());
    out.endObject();
  }

  @Override
  public Paid$Now read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    Part$Of part = null;
    Kind$Of kind = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          part = readPart$Of(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          kind = KIND$OF.read(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Paid$Now(id, part, kind);
  }

  private static void writePart$Of(Part$Of value, JsonWriter out) {
    out.beginObject();
    out.number(PART$OF_NAMES, 0, value.a$b());
    out.name(PART$OF_NAMES, 1);
    out.string(out.present(value.$()));
    out.endObject();
  }

  private static Part$Of readPart$Of(JsonReader in) {
    in.beginObject();
    int a$b = 0;
    String $_ = null;
    long seen = 0;
    for (int p = in.nextName(PART$OF_NAMES, 0); p != JsonNames.END; p = in.nextName(PART$OF_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          a$b = in.present().readInt();
          seen |= 0x1L;
        }
        case 1 -> {
          $_ = in.present().readString();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(PART$OF_NAMES, 0, 0x3L & ~seen);
    }
    return new Part$Of(a$b, $_);
  }
}
