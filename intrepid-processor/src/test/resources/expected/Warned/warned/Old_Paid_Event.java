package warned;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Old.Paid}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Old_Paid_Event implements IntoEvent<Old.Paid> {
  /**
   * The only one: it has no state.
   */
  static final Old_Paid_Event INSTANCE = new Old_Paid_Event();

  private static final JsonNames NAMES = JsonNames.of("id", "part", "kind");

  private static final JsonEnum<Old.Kind> KIND = JsonEnum.of(Old.Kind.values());

  private static final JsonNames PART_NAMES = JsonNames.of("amount");

  private Old_Paid_Event() {
  }

  @Override
  public Class<Old.Paid> messageClass() {
    return Old.Paid.class;
  }

  @Override
  public String type() {
    return "Paid";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("old/");
  }

  @Override
  public String template() {
    return "old/{id}";
  }

  @Override
  public String stream(Old.Paid message) {
    return "old/" + Uris.segment("id", message.id());
  }

  @Override
  public void write(Old.Paid value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.name(NAMES, 1);
    writePart(out.present(value.part()), out);
    out.name(NAMES, 2);
    out.string(out.present(value.kind()).name());
    out.endObject();
  }

  @Override
  public Old.Paid read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    Old.Part part = null;
    Old.Kind kind = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          part = readPart(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          kind = KIND.read(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Old.Paid(id, part, kind);
  }

  private static void writePart(Old.Part value, JsonWriter out) {
    out.beginObject();
    out.number(PART_NAMES, 0, value.amount());
    out.endObject();
  }

  private static Old.Part readPart(JsonReader in) {
    in.beginObject();
    int amount = 0;
    long seen = 0;
    for (int p = in.nextName(PART_NAMES, 0); p != JsonNames.END; p = in.nextName(PART_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          amount = in.present().readInt();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(PART_NAMES, 0, 0x1L & ~seen);
    }
    return new Old.Part(amount);
  }
}
