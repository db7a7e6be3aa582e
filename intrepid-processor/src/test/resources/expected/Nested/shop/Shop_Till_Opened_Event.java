package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Shop.Till.Opened}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shop_Till_Opened_Event implements IntoEvent<Shop.Till.Opened> {
  /**
   * The only one: it has no state.
   */
  static final Shop_Till_Opened_Event INSTANCE = new Shop_Till_Opened_Event();

  private static final JsonNames NAMES = JsonNames.of("tillId", "coin", "note", "counts");

  private static final JsonEnum<Shop.Till.Coin> COIN = JsonEnum.of(Shop.Till.Coin.values());

  private static final JsonNames NOTE_NAMES = JsonNames.of("value");

  private Shop_Till_Opened_Event() {
  }

  @Override
  public Class<Shop.Till.Opened> messageClass() {
    return Shop.Till.Opened.class;
  }

  @Override
  public String type() {
    return "Opened";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("tills/");
  }

  @Override
  public String template() {
    return "tills/{tillId}";
  }

  @Override
  public String stream(Shop.Till.Opened message) {
    return "tills/" + Uris.segment("tillId", message.tillId());
  }

  @Override
  public void write(Shop.Till.Opened value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.tillId()));
    out.name(NAMES, 1);
    out.string(out.present(value.coin()).name());
    out.name(NAMES, 2);
    writeNote(out.present(value.note()), out);
    out.name(NAMES, 3);
    writeMapOfKeyToMoney(out.present(value.counts()), out);
    out.endObject();
  }

  @Override
  public Shop.Till.Opened read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String tillId = null;
    Shop.Till.Coin coin = null;
    Shop.Till.Note note = null;
    Map<Shop.Till.Key, Shop.Till.Money> counts = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          tillId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          coin = COIN.read(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          note = readNote(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          counts = readMapOfKeyToMoney(in.present());
          seen |= 0x8L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xfL) {
      throw in.missing(NAMES, 0, 0xfL & ~seen);
    }
    return new Shop.Till.Opened(tillId, coin, note, counts);
  }

  private static void writeNote(Shop.Till.Note value, JsonWriter out) {
    out.beginObject();
    out.number(NOTE_NAMES, 0, value.value());
    out.endObject();
  }

  private static void writeMapOfKeyToMoney(Map<Shop.Till.Key, Shop.Till.Money> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Shop.Till.Key, Shop.Till.Money> entry : value.entrySet()) {
      out.key(entry.getKey() == null ? null : entry.getKey().name());
      Shop.Till.Money element = entry.getValue();
      writeMoney(out.present(element), out);
    }
    out.endObject();
  }

  private static Shop.Till.Note readNote(JsonReader in) {
    in.beginObject();
    int value = 0;
    long seen = 0;
    for (int p = in.nextName(NOTE_NAMES, 0); p != JsonNames.END; p = in.nextName(NOTE_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readInt();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NOTE_NAMES, 0, 0x1L & ~seen);
    }
    return new Shop.Till.Note(value);
  }

  private static Map<Shop.Till.Key, Shop.Till.Money> readMapOfKeyToMoney(JsonReader in) {
    in.beginObject();
    Map<Shop.Till.Key, Shop.Till.Money> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(new Shop.Till.Key(name), readMoney(in.present()));
    }
    return Collections.unmodifiableMap(all);
  }

  private static void writeMoney(Shop.Till.Money value, JsonWriter out) {
    if (value instanceof Shop.Till.Note part) {
      out.beginTagged("Note");
      writePropertiesOfNote(part, out);
      out.endObject();
    } else {
      throw out.unforeseen(value);
    }
  }

  private static Shop.Till.Money readMoney(JsonReader in) {
    JsonReader part = in.beginTagged();
    return switch (part.tag()) {
      case "Note" -> readNote(part);
      default -> throw part.unknownTag("Note");
    };
  }

  private static void writePropertiesOfNote(Shop.Till.Note value, JsonWriter out) {
    out.number(NOTE_NAMES, 0, value.value());
  }
}
