package clashes;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Moved.Up}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Moved_Up_Event implements IntoEvent<Moved.Up> {
  /**
   * The only one: it has no state.
   */
  static final Moved_Up_Event INSTANCE = new Moved_Up_Event();

  private static final JsonNames NAMES = JsonNames.of("by", "sign", "other", "counts", "id", "java", "dev", "tools", "UUID", "names", "NAMES");

  private static final JsonEnum<UUID> UUID_READER = JsonEnum.of(UUID.values());

  private static final JsonEnum<Moved.Names> NAMES2 = JsonEnum.of(Moved.Names.values());

  private Moved_Up_Event() {
  }

  @Override
  public Class<Moved.Up> messageClass() {
    return Moved.Up.class;
  }

  @Override
  public String type() {
    return "Up";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("moved/");
  }

  @Override
  public String template() {
    return "moved/{by}";
  }

  @Override
  public String stream(Moved.Up message) {
    return "moved/" + Uris.segment("by", message.by() == null ? null : message.by().name());
  }

  @Override
  public void write(Moved.Up value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.by()).name());
    out.string(NAMES, 1, String.valueOf(value.sign()));
    Character other = out.present(NAMES, 2, value.other());
    out.name(NAMES, 2);
    out.string(String.valueOf(other));
    out.name(NAMES, 3);
    writeMapOfUUIDToInteger(out.present(value.counts()), out);
    out.name(NAMES, 4);
    out.text(out.present(value.id()));
    out.name(NAMES, 5);
    writeListOfUUID(out.present(value.java()), out);
    out.name(NAMES, 6);
    writeListOfInteger(out.present(value.dev()), out);
    out.name(NAMES, 7);
    writeListOfLong(out.present(value.tools()), out);
    out.number(NAMES, 8, value.UUID());
    out.name(NAMES, 9);
    out.string(out.present(value.names()).name());
    out.number(NAMES, 10, value.NAMES());
    out.endObject();
  }

  @Override
  public Moved.Up read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    UUID by = null;
    char sign = '\0';
    Character other = null;
    Map<UUID, Integer> counts = null;
    java.util.UUID id = null;
    List<java.util.UUID> java_ = null;
    List<Integer> dev_ = null;
    List<Long> tools_ = null;
    int UUID_ = 0;
    Moved.Names names = null;
    int NAMES_ = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          by = UUID_READER.read(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          sign = in.present().readChar();
          seen |= 0x2L;
        }
        case 2 -> {
          other = in.present().readChar();
          seen |= 0x4L;
        }
        case 3 -> {
          counts = readMapOfUUIDToInteger(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          id = in.present().readUuid();
          seen |= 0x10L;
        }
        case 5 -> {
          java_ = readListOfUUID(in.present());
          seen |= 0x20L;
        }
        case 6 -> {
          dev_ = readListOfInteger(in.present());
          seen |= 0x40L;
        }
        case 7 -> {
          tools_ = readListOfLong(in.present());
          seen |= 0x80L;
        }
        case 8 -> {
          UUID_ = in.present().readInt();
          seen |= 0x100L;
        }
        case 9 -> {
          names = NAMES2.read(in.present());
          seen |= 0x200L;
        }
        case 10 -> {
          NAMES_ = in.present().readInt();
          seen |= 0x400L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7ffL) {
      throw in.missing(NAMES, 0, 0x7ffL & ~seen);
    }
    return new Moved.Up(by, sign, other, counts, id, java_, dev_, tools_, UUID_, names, NAMES_);
  }

  private static void writeMapOfUUIDToInteger(Map<UUID, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<UUID, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeListOfUUID(List<java.util.UUID> value, JsonWriter out) {
    out.beginArray();
    for (java.util.UUID element : value) {
      out.text(out.present(element));
    }
    out.endArray();
  }

  private static void writeListOfInteger(List<Integer> value, JsonWriter out) {
    out.beginArray();
    for (Integer element : value) {
      out.present(element);
      out.number(element);
    }
    out.endArray();
  }

  private static void writeListOfLong(List<Long> value, JsonWriter out) {
    out.beginArray();
    for (Long element : value) {
      out.present(element);
      out.number(element);
    }
    out.endArray();
  }

  private static Map<UUID, Integer> readMapOfUUIDToInteger(JsonReader in) {
    in.beginObject();
    Map<UUID, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(UUID_READER.readName(in, name), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static List<java.util.UUID> readListOfUUID(JsonReader in) {
    in.beginArray();
    List<java.util.UUID> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readUuid());
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Integer> readListOfInteger(JsonReader in) {
    in.beginArray();
    List<Integer> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readInt());
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Long> readListOfLong(JsonReader in) {
    in.beginArray();
    List<Long> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readLong());
    }
    return Collections.unmodifiableList(all);
  }
}
