package clashes;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.lang.Class;
import java.lang.String;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Placed}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Placed_Event implements IntoEvent<Placed> {
  /**
   * The only one: it has no state.
   */
  static final Placed_Event INSTANCE = new Placed_Event();

  private static final JsonNames NAMES = JsonNames.of("ID", "id", "NAMES", "override", "INSTANCE", "Uris");

  private static final JsonEnum<Id> ID = JsonEnum.of(Id.values());

  private static final JsonNames OVERRIDE_NAMES = JsonNames.of("amount");

  private static final JsonNames LINE_NAMES = JsonNames.of("ID", "NAMES");

  private Placed_Event() {
  }

  @java.lang.Override
  public Class<Placed> messageClass() {
    return Placed.class;
  }

  @java.lang.Override
  public String type() {
    return "Placed";
  }

  @java.lang.Override
  public int version() {
    return 1;
  }

  @java.lang.Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("orders/");
  }

  @java.lang.Override
  public String template() {
    return "orders/{ID}";
  }

  @java.lang.Override
  public String stream(Placed message) {
    return "orders/" + Uris.segment("ID", message.ID());
  }

  @java.lang.Override
  public void write(Placed value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.ID()));
    out.name(NAMES, 1);
    out.string(out.present(value.id()).name());
    out.name(NAMES, 2);
    writeListOfLine(out.present(value.NAMES()), out);
    out.name(NAMES, 3);
    writeOverride(out.present(value.override()), out);
    out.name(NAMES, 4);
    out.string(out.present(value.INSTANCE()).name());
    out.number(NAMES, 5, value.Uris());
    out.endObject();
  }

  @java.lang.Override
  public Placed read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String ID_ = null;
    Id id = null;
    List<Placed.Line> NAMES_ = null;
    Override override = null;
    Id INSTANCE_ = null;
    long Uris_ = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          ID_ = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          id = ID.read(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          NAMES_ = readListOfLine(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          override = readOverride(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          INSTANCE_ = ID.read(in.present());
          seen |= 0x10L;
        }
        case 5 -> {
          Uris_ = in.present().readLong();
          seen |= 0x20L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3fL) {
      throw in.missing(NAMES, 0, 0x3fL & ~seen);
    }
    return new Placed(ID_, id, NAMES_, override, INSTANCE_, Uris_);
  }

  private static void writeListOfLine(List<Placed.Line> value, JsonWriter out) {
    out.beginArray();
    for (Placed.Line element : value) {
      writeLine(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeOverride(Override value, JsonWriter out) {
    out.beginObject();
    out.number(OVERRIDE_NAMES, 0, value.amount());
    out.endObject();
  }

  private static List<Placed.Line> readListOfLine(JsonReader in) {
    in.beginArray();
    List<Placed.Line> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readLine(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static Override readOverride(JsonReader in) {
    in.beginObject();
    int amount = 0;
    long seen = 0;
    for (int p = in.nextName(OVERRIDE_NAMES, 0); p != JsonNames.END; p = in.nextName(OVERRIDE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          amount = in.present().readInt();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(OVERRIDE_NAMES, 0, 0x1L & ~seen);
    }
    return new Override(amount);
  }

  private static void writeLine(Placed.Line value, JsonWriter out) {
    out.beginObject();
    out.name(LINE_NAMES, 0);
    out.string(out.present(value.ID()).name());
    out.name(LINE_NAMES, 1);
    out.string(out.present(value.NAMES()).name());
    out.endObject();
  }

  private static Placed.Line readLine(JsonReader in) {
    in.beginObject();
    Id ID_ = null;
    Id NAMES_ = null;
    long seen = 0;
    for (int p = in.nextName(LINE_NAMES, 0); p != JsonNames.END; p = in.nextName(LINE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          ID_ = ID.read(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          NAMES_ = ID.read(in.present());
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(LINE_NAMES, 0, 0x3L & ~seen);
    }
    return new Placed.Line(ID_, NAMES_);
  }
}
