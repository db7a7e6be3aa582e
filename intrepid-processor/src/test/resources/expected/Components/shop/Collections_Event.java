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
import java.util.Collection;
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

  private static final JsonNames NAMES = JsonNames.of("key", "strings", "colours", "longs", "counts", "byColour", "byId", "byNumber", "numbers", "texts", "matrix", "parts", "nested");

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
    Key key = value.key();
    if (key != null) {
      out.name(NAMES, 0);
      writeKey(key, out);
    }
    List<String> strings = value.strings();
    if (strings != null) {
      out.name(NAMES, 1);
      writeListOfString(strings, out);
    }
    Set<Colour> colours = value.colours();
    if (colours != null) {
      out.name(NAMES, 2);
      writeSetOfColour(colours, out);
    }
    Collection<Long> longs = value.longs();
    if (longs != null) {
      out.name(NAMES, 3);
      writeCollectionOfLong(longs, out);
    }
    Map<String, Integer> counts = value.counts();
    if (counts != null) {
      out.name(NAMES, 4);
      writeMapOfStringToInteger(counts, out);
    }
    Map<Colour, List<Instant>> byColour = value.byColour();
    if (byColour != null) {
      out.name(NAMES, 5);
      writeMapOfColourToListOfInstant(byColour, out);
    }
    Map<UUID, Part> byId = value.byId();
    if (byId != null) {
      out.name(NAMES, 6);
      writeMapOfUUIDToPart(byId, out);
    }
    Map<Long, String> byNumber = value.byNumber();
    if (byNumber != null) {
      out.name(NAMES, 7);
      writeMapOfLongToString(byNumber, out);
    }
    int[] numbers = value.numbers();
    if (numbers != null) {
      out.name(NAMES, 8);
      writeArrayOfInt(numbers, out);
    }
    String[] texts = value.texts();
    if (texts != null) {
      out.name(NAMES, 9);
      writeArrayOfString(texts, out);
    }
    long[][] matrix = value.matrix();
    if (matrix != null) {
      out.name(NAMES, 10);
      writeArrayOfArrayOfLong(matrix, out);
    }
    Part[] parts = value.parts();
    if (parts != null) {
      out.name(NAMES, 11);
      writeArrayOfPart(parts, out);
    }
    List<List<Part>> nested = value.nested();
    if (nested != null) {
      out.name(NAMES, 12);
      writeListOfListOfPart(nested, out);
    }
    out.endObject();
  }

  @Override
  public Collections read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Key key = null;
    List<String> strings = List.of();
    Set<Colour> colours = Set.of();
    Collection<Long> longs = List.of();
    Map<String, Integer> counts = Map.of();
    Map<Colour, List<Instant>> byColour = Map.of();
    Map<UUID, Part> byId = Map.of();
    Map<Long, String> byNumber = Map.of();
    int[] numbers = new int[0];
    String[] texts = new String[0];
    long[][] matrix = new long[0][];
    Part[] parts = new Part[0];
    List<List<Part>> nested = List.of();
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> key = readKey(in);
        case 1 -> strings = readListOfString(in);
        case 2 -> colours = readSetOfColour(in);
        case 3 -> longs = readCollectionOfLong(in);
        case 4 -> counts = readMapOfStringToInteger(in);
        case 5 -> byColour = readMapOfColourToListOfInstant(in);
        case 6 -> byId = readMapOfUUIDToPart(in);
        case 7 -> byNumber = readMapOfLongToString(in);
        case 8 -> numbers = readArrayOfInt(in);
        case 9 -> texts = readArrayOfString(in);
        case 10 -> matrix = readArrayOfArrayOfLong(in);
        case 11 -> parts = readArrayOfPart(in);
        case 12 -> nested = readListOfListOfPart(in);
        default -> in.skipValue();
      }
    }
    return new Collections(key, strings, colours, longs, counts, byColour, byId, byNumber, numbers, texts, matrix, parts, nested);
  }

  private static void writeKey(Key value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.string(KEY_NAMES, 0, value.value());
    out.endObject();
  }

  private static void writeListOfString(List<String> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (String element : value) {
      out.string(element);
    }
    out.endArray();
  }

  private static void writeSetOfColour(Set<Colour> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Colour element : value) {
      if (element == null) {
        out.nullValue();
      } else {
        out.string(element.name());
      }
    }
    out.endArray();
  }

  private static void writeCollectionOfLong(Collection<Long> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
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
    if (value == null) {
      out.nullValue();
      return;
    }
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
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Map.Entry<Colour, List<Instant>> entry : value.entrySet()) {
      out.name(entry.getKey().name());
      List<Instant> element = entry.getValue();
      writeListOfInstant(element, out);
    }
    out.endObject();
  }

  private static void writeMapOfUUIDToPart(Map<UUID, Part> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Map.Entry<UUID, Part> entry : value.entrySet()) {
      out.name(entry.getKey().toString());
      Part element = entry.getValue();
      writePart(element, out);
    }
    out.endObject();
  }

  private static void writeMapOfLongToString(Map<Long, String> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    for (Map.Entry<Long, String> entry : value.entrySet()) {
      out.name(entry.getKey().toString());
      String element = entry.getValue();
      out.string(element);
    }
    out.endObject();
  }

  private static void writeArrayOfInt(int[] value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (int element : value) {
      out.number(element);
    }
    out.endArray();
  }

  private static void writeArrayOfString(String[] value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (String element : value) {
      out.string(element);
    }
    out.endArray();
  }

  private static void writeArrayOfArrayOfLong(long[][] value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (long[] element : value) {
      writeArrayOfLong(element, out);
    }
    out.endArray();
  }

  private static void writeArrayOfPart(Part[] value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Part element : value) {
      writePart(element, out);
    }
    out.endArray();
  }

  private static void writeListOfListOfPart(List<List<Part>> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (List<Part> element : value) {
      writeListOfPart(element, out);
    }
    out.endArray();
  }

  private static Key readKey(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String value = null;
    for (int p = in.nextName(KEY_NAMES, 0); p != JsonNames.END; p = in.nextName(KEY_NAMES, p + 1)) {
      switch (p) {
        case 0 -> value = in.readString();
        default -> in.skipValue();
      }
    }
    return new Key(value);
  }

  private static List<String> readListOfString(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.readString());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Set<Colour> readSetOfColour(JsonReader in) {
    if (!in.beginArray()) {
      return Set.of();
    }
    Set<Colour> all = new LinkedHashSet<>();
    while (in.nextElement()) {
      all.add(COLOUR.read(in));
    }
    return java.util.Collections.unmodifiableSet(all);
  }

  private static Collection<Long> readCollectionOfLong(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<Long> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : in.readLong());
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Map<String, Integer> readMapOfStringToInteger(JsonReader in) {
    if (!in.beginObject()) {
      return Map.of();
    }
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.isNull() ? null : in.readInt());
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<Colour, List<Instant>> readMapOfColourToListOfInstant(JsonReader in) {
    if (!in.beginObject()) {
      return Map.of();
    }
    Map<Colour, List<Instant>> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Colour::valueOf, "one of [RED, GREEN]"), readListOfInstant(in));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<UUID, Part> readMapOfUUIDToPart(JsonReader in) {
    if (!in.beginObject()) {
      return Map.of();
    }
    Map<UUID, Part> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, UUID::fromString, "a UUID"), readPart(in));
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static Map<Long, String> readMapOfLongToString(JsonReader in) {
    if (!in.beginObject()) {
      return Map.of();
    }
    Map<Long, String> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Long::valueOf, "a whole number"), in.readString());
    }
    return java.util.Collections.unmodifiableMap(all);
  }

  private static int[] readArrayOfInt(JsonReader in) {
    if (!in.beginArray()) {
      return new int[0];
    }
    int[] all = new int[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.readInt();
    }
    return Arrays.copyOf(all, size);
  }

  private static String[] readArrayOfString(JsonReader in) {
    if (!in.beginArray()) {
      return new String[0];
    }
    String[] all = new String[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.readString();
    }
    return Arrays.copyOf(all, size);
  }

  private static long[][] readArrayOfArrayOfLong(JsonReader in) {
    if (!in.beginArray()) {
      return new long[0][];
    }
    long[][] all = new long[8][];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = readArrayOfLong(in);
    }
    return Arrays.copyOf(all, size);
  }

  private static Part[] readArrayOfPart(JsonReader in) {
    if (!in.beginArray()) {
      return new Part[0];
    }
    Part[] all = new Part[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = readPart(in);
    }
    return Arrays.copyOf(all, size);
  }

  private static List<List<Part>> readListOfListOfPart(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<List<Part>> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readListOfPart(in));
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static void writeListOfInstant(List<Instant> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Instant element : value) {
      out.text(element);
    }
    out.endArray();
  }

  private static void writePart(Part value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.string(PART_NAMES, 0, value.name());
    Optional<Part> inner = value.inner();
    if (inner != null && inner.isPresent()) {
      out.name(PART_NAMES, 1);
      writePart(inner.get(), out);
    }
    List<Part> more = value.more();
    if (more != null) {
      out.name(PART_NAMES, 2);
      writeListOfPart(more, out);
    }
    out.endObject();
  }

  private static void writeArrayOfLong(long[] value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (long element : value) {
      out.number(element);
    }
    out.endArray();
  }

  private static void writeListOfPart(List<Part> value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    for (Part element : value) {
      writePart(element, out);
    }
    out.endArray();
  }

  private static List<Instant> readListOfInstant(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<Instant> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.readParsed(Instant::parse, "an instant"));
    }
    return java.util.Collections.unmodifiableList(all);
  }

  private static Part readPart(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String name = null;
    Optional<Part> inner = Optional.empty();
    List<Part> more = List.of();
    for (int p = in.nextName(PART_NAMES, 0); p != JsonNames.END; p = in.nextName(PART_NAMES, p + 1)) {
      switch (p) {
        case 0 -> name = in.readString();
        case 1 -> inner = Optional.ofNullable(readPart(in));
        case 2 -> more = readListOfPart(in);
        default -> in.skipValue();
      }
    }
    return new Part(name, inner, more);
  }

  private static long[] readArrayOfLong(JsonReader in) {
    if (!in.beginArray()) {
      return new long[0];
    }
    long[] all = new long[8];
    int size = 0;
    while (in.nextElement()) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = in.readLong();
    }
    return Arrays.copyOf(all, size);
  }

  private static List<Part> readListOfPart(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<Part> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readPart(in));
    }
    return java.util.Collections.unmodifiableList(all);
  }
}
