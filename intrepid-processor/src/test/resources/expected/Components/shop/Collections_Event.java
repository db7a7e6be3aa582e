package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Collections}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Collections_Event implements IntoEvent<Collections> {
  /**
   * The only one: it has no state.
   */
  static final Collections_Event INSTANCE = new Collections_Event();

  private static final JsonNames NAMES = JsonNames.of("key", "strings", "gaps", "colours", "longs", "longGaps", "counts", "countGaps", "byColour", "byId", "byNumber", "numbers", "texts", "textGaps", "matrix", "parts", "nested");

  private static final JsonNames KEY_NAMES = JsonNames.of("value");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private static final JsonNames PART_NAMES = JsonNames.of("name", "inner", "more");

  private Collections_Event() {
  }

  @Override
  public Class<Collections> messageClass() {
    return Collections.class;
  }

  @Override
  public String type() {
    return "Collections";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("collections/");
  }

  @Override
  public String template() {
    return "collections/{key}";
  }

  @Override
  public String stream(Collections message) {
    return "collections/" + Uris.segment("key", message.key() == null ? null : message.key().value());
  }

  @Override
  public void write(Collections value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeKey(out.present(value.key()), out);
    out.name(NAMES, 1);
    writeListOfString(out.present(value.strings()), out);
    out.name(NAMES, 2);
    writeListOfNullableString(out.present(value.gaps()), out);
    out.name(NAMES, 3);
    writeSetOfColour(out.present(value.colours()), out);
    out.name(NAMES, 4);
    writeListOfLong(out.present(value.longs()), out);
    out.name(NAMES, 5);
    writeListOfNullableLong(out.present(value.longGaps()), out);
    out.name(NAMES, 6);
    writeMapOfStringToInteger(out.present(value.counts()), out);
    out.name(NAMES, 7);
    writeMapOfStringToNullableInteger(out.present(value.countGaps()), out);
    out.name(NAMES, 8);
    writeMapOfColourToListOfInstant(out.present(value.byColour()), out);
    out.name(NAMES, 9);
    writeMapOfUUIDToPart(out.present(value.byId()), out);
    out.name(NAMES, 10);
    writeMapOfLongToString(out.present(value.byNumber()), out);
    out.name(NAMES, 11);
    writeArrayOfInt(out.present(value.numbers()), out);
    out.name(NAMES, 12);
    writeArrayOfString(out.present(value.texts()), out);
    out.name(NAMES, 13);
    writeArrayOfNullableString(out.present(value.textGaps()), out);
    out.name(NAMES, 14);
    writeArrayOfArrayOfLong(out.present(value.matrix()), out);
    out.name(NAMES, 15);
    writeArrayOfPart(out.present(value.parts()), out);
    out.name(NAMES, 16);
    writeListOfListOfNullablePart(out.present(value.nested()), out);
    out.endObject();
  }

  @Override
  public Collections read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Key key = null;
    List<String> strings = null;
    List<String> gaps = null;
    Set<Colour> colours = null;
    List<Long> longs = null;
    List<Long> longGaps = null;
    Map<String, Integer> counts = null;
    Map<String, Integer> countGaps = null;
    Map<Colour, List<Instant>> byColour = null;
    Map<UUID, Part> byId = null;
    Map<Long, String> byNumber = null;
    int[] numbers = null;
    String[] texts = null;
    String[] textGaps = null;
    long[][] matrix = null;
    Part[] parts = null;
    List<List<Part>> nested = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          key = readKey(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          strings = readListOfString(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          gaps = readListOfNullableString(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          colours = readSetOfColour(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          longs = readListOfLong(in.present());
          seen |= 0x10L;
        }
        case 5 -> {
          longGaps = readListOfNullableLong(in.present());
          seen |= 0x20L;
        }
        case 6 -> {
          counts = readMapOfStringToInteger(in.present());
          seen |= 0x40L;
        }
        case 7 -> {
          countGaps = readMapOfStringToNullableInteger(in.present());
          seen |= 0x80L;
        }
        case 8 -> {
          byColour = readMapOfColourToListOfInstant(in.present());
          seen |= 0x100L;
        }
        case 9 -> {
          byId = readMapOfUUIDToPart(in.present());
          seen |= 0x200L;
        }
        case 10 -> {
          byNumber = readMapOfLongToString(in.present());
          seen |= 0x400L;
        }
        case 11 -> {
          numbers = readArrayOfInt(in.present());
          seen |= 0x800L;
        }
        case 12 -> {
          texts = readArrayOfString(in.present());
          seen |= 0x1000L;
        }
        case 13 -> {
          textGaps = readArrayOfNullableString(in.present());
          seen |= 0x2000L;
        }
        case 14 -> {
          matrix = readArrayOfArrayOfLong(in.present());
          seen |= 0x4000L;
        }
        case 15 -> {
          parts = readArrayOfPart(in.present());
          seen |= 0x8000L;
        }
        case 16 -> {
          nested = readListOfListOfNullablePart(in.present());
          seen |= 0x10000L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1ffffL) {
      throw in.missing(NAMES, 0, 0x1ffffL & ~seen);
    }
    return new Collections(key, strings, gaps, colours, longs, longGaps, counts, countGaps, byColour, byId, byNumber, numbers, texts, textGaps, matrix, parts, nested);
  }

  private static void writeKey(Key value, JsonWriter out) {
    out.beginObject();
    out.name(KEY_NAMES, 0);
    out.string(out.present(value.value()));
    out.endObject();
  }

  private static void writeListOfString(List<String> value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
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

  private static void writeSetOfColour(Set<Colour> value, JsonWriter out) {
    out.beginArray();
    for (Colour element : value) {
      out.string(out.present(element).name());
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

  private static void writeListOfNullableLong(List<Long> value, JsonWriter out) {
    out.beginArray();
    for (Long element : value) {
      if (element == null) {
        out.nullValue();
      } else {
        out.number(element);
      }
    }
    out.endArray();
  }

  private static void writeMapOfStringToInteger(Map<String, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Integer> entry : value.entrySet()) {
      out.name(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
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

  private static void writeMapOfColourToListOfInstant(Map<Colour, List<Instant>> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Colour, List<Instant>> entry : value.entrySet()) {
      out.key(entry.getKey());
      List<Instant> element = entry.getValue();
      writeListOfInstant(out.present(element), out);
    }
    out.endObject();
  }

  private static void writeMapOfUUIDToPart(Map<UUID, Part> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<UUID, Part> entry : value.entrySet()) {
      out.key(entry.getKey());
      Part element = entry.getValue();
      writePart(out.present(element), out);
    }
    out.endObject();
  }

  private static void writeMapOfLongToString(Map<Long, String> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Long, String> entry : value.entrySet()) {
      out.key(entry.getKey());
      String element = entry.getValue();
      out.string(out.present(element));
    }
    out.endObject();
  }

  private static void writeArrayOfInt(int[] value, JsonWriter out) {
    out.beginArray();
    for (int element : value) {
      out.number(element);
    }
    out.endArray();
  }

  private static void writeArrayOfString(String[] value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static void writeArrayOfNullableString(String[] value, JsonWriter out) {
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

  private static void writeArrayOfArrayOfLong(long[][] value, JsonWriter out) {
    out.beginArray();
    for (long[] element : value) {
      writeArrayOfLong(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeArrayOfPart(Part[] value, JsonWriter out) {
    out.beginArray();
    for (Part element : value) {
      writePart(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeListOfListOfNullablePart(List<List<Part>> value, JsonWriter out) {
    out.beginArray();
    for (List<Part> element : value) {
      writeListOfNullablePart(out.present(element), out);
    }
    out.endArray();
  }

  private static Key readKey(JsonReader in) {
    in.beginObject();
    String value = null;
    long seen = 0;
    for (int p = in.nextName(KEY_NAMES, 0); p != JsonNames.END; p = in.nextName(KEY_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(KEY_NAMES, 0, 0x1L & ~seen);
    }
    return new Key(value);
  }

  private static List<String> readListOfString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static List<String> readListOfNullableString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : in.readString());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Set<Colour> readSetOfColour(JsonReader in) {
    in.beginArray();
    Set<Colour> all = new LinkedHashSet<>();
    while (in.nextElement()) {
      all.add(COLOUR.read(in.present()));
    }
    return java.util.Collections.unmodifiableSet(all);
  }

  private static List<Long> readListOfLong(JsonReader in) {
    in.beginArray();
    List<Long> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readLong());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static List<Long> readListOfNullableLong(JsonReader in) {
    in.beginArray();
    List<Long> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : in.readLong());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Map<String, Integer> readMapOfStringToInteger(JsonReader in) {
    in.beginObject();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.present().readInt());
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<String, Integer> readMapOfStringToNullableInteger(JsonReader in) {
    in.beginObject();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.isNull() ? null : in.readInt());
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<Colour, List<Instant>> readMapOfColourToListOfInstant(JsonReader in) {
    in.beginObject();
    Map<Colour, List<Instant>> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(COLOUR.readName(in, name), readListOfInstant(in.present()));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<UUID, Part> readMapOfUUIDToPart(JsonReader in) {
    in.beginObject();
    Map<UUID, Part> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, UUID::fromString, "a UUID"), readPart(in.present()));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<Long, String> readMapOfLongToString(JsonReader in) {
    in.beginObject();
    Map<Long, String> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Long::valueOf, "a whole number"), in.present().readString());
    }
    return java.util.Collections.unmodifiableMap(all);
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

  private static String[] readArrayOfNullableString(JsonReader in) {
    in.beginArray();
    String[] all = new String[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.isNull() ? null : in.readString();
    }
    return Arrays.copyOf(all, size);
  }

  private static long[][] readArrayOfArrayOfLong(JsonReader in) {
    in.beginArray();
    long[][] all = new long[8][];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = readArrayOfLong(in.present());
    }
    return Arrays.copyOf(all, size);
  }

  private static Part[] readArrayOfPart(JsonReader in) {
    in.beginArray();
    Part[] all = new Part[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = readPart(in.present());
    }
    return Arrays.copyOf(all, size);
  }

  private static List<List<Part>> readListOfListOfNullablePart(JsonReader in) {
    in.beginArray();
    List<List<Part>> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readListOfNullablePart(in.present()));
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static void writeListOfInstant(List<Instant> value, JsonWriter out) {
    out.beginArray();
    for (Instant element : value) {
      out.text(out.present(element));
    }
    out.endArray();
  }

  private static void writePart(Part value, JsonWriter out) {
    out.beginObject();
    out.name(PART_NAMES, 0);
    out.string(out.present(value.name()));
    Optional<Part> inner = out.present(PART_NAMES, 1, value.inner());
    if (inner.isPresent()) {
      out.name(PART_NAMES, 1);
      writePart(inner.get(), out);
    }
    out.name(PART_NAMES, 2);
    writeListOfPart(out.present(value.more()), out);
    out.endObject();
  }

  private static void writeArrayOfLong(long[] value, JsonWriter out) {
    out.beginArray();
    for (long element : value) {
      out.number(element);
    }
    out.endArray();
  }

  private static void writeListOfNullablePart(List<Part> value, JsonWriter out) {
    out.beginArray();
    for (Part element : value) {
      if (element == null) {
        out.nullValue();
      } else {
        writePart(element, out);
      }
    }
    out.endArray();
  }

  private static List<Instant> readListOfInstant(JsonReader in) {
    in.beginArray();
    List<Instant> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readInstant());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Part readPart(JsonReader in) {
    in.beginObject();
    String name = null;
    Optional<Part> inner = Optional.empty();
    List<Part> more = null;
    long seen = 0;
    for (int p = in.nextName(PART_NAMES, 0); p != JsonNames.END; p = in.nextName(PART_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          name = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> inner = in.isNull() ? Optional.empty() : Optional.of(readPart(in));
        case 2 -> {
          more = readListOfPart(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x5L) {
      throw in.missing(PART_NAMES, 0, 0x5L & ~seen);
    }
    return new Part(name, inner, more);
  }

  private static long[] readArrayOfLong(JsonReader in) {
    in.beginArray();
    long[] all = new long[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.present().readLong();
    }
    return Arrays.copyOf(all, size);
  }

  private static List<Part> readListOfNullablePart(JsonReader in) {
    in.beginArray();
    List<Part> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : readPart(in));
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static void writeListOfPart(List<Part> value, JsonWriter out) {
    out.beginArray();
    for (Part element : value) {
      writePart(out.present(element), out);
    }
    out.endArray();
  }

  private static List<Part> readListOfPart(JsonReader in) {
    in.beginArray();
    List<Part> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readPart(in.present()));
    }
    return java.util.Collections.unmodifiableList(all);
  }
}
