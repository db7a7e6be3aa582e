package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonKeys;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.json.LanguageTag;
import dev.intrepid.repo.SubscriptionTopic;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Anything}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Anything_Event implements IntoEvent<Anything> {
  /**
   * The only one: it has no state.
   */
  static final Anything_Event INSTANCE = new Anything_Event();

  private static final JsonNames NAMES = JsonNames.of("text", "doubles", "floats", "decimal", "texts", "numbers", "byDouble", "set", "map", "locale", "uri", "c", "raw");

  private Anything_Event() {
  }

  @Override
  public Class<Anything> messageClass() {
    return Anything.class;
  }

  @Override
  public String type() {
    return "Anything";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("anything");
  }

  @Override
  public String template() {
    return "anything";
  }

  @Override
  public String stream(Anything message) {
    return "anything";
  }

  @Override
  public void write(Anything value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.text());
    out.name(NAMES, 1);
    writeListOfDouble(out.present(value.doubles()), out);
    out.name(NAMES, 2);
    writeListOfFloat(out.present(value.floats()), out);
    BigDecimal decimal = value.decimal();
    if (decimal != null) {
      out.name(NAMES, 3);
      out.number(decimal);
    }
    out.name(NAMES, 4);
    writeMapOfStringToInteger(out.present(value.texts()), out);
    out.name(NAMES, 5);
    writeMapOfIntegerToMapOfSkuToInteger(out.present(value.numbers()), out);
    out.name(NAMES, 6);
    writeMapOfDoubleToInteger(out.present(value.byDouble()), out);
    SortedSet<String> set = value.set();
    if (set != null) {
      out.name(NAMES, 7);
      writeSortedSetOfString(set, out);
    }
    SortedMap<String, String> map = value.map();
    if (map != null) {
      out.name(NAMES, 8);
      writeSortedMapOfStringToString(map, out);
    }
    out.text(NAMES, 9, value.locale());
    out.text(NAMES, 10, value.uri());
    out.string(NAMES, 11, String.valueOf(value.c()));
    Json raw = value.raw();
    if (raw != null) {
      out.name(NAMES, 12);
      out.raw(raw);
    }
    out.endObject();
  }

  @Override
  public Anything read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String text = null;
    List<Double> doubles = null;
    List<Float> floats = null;
    BigDecimal decimal = null;
    Map<String, Integer> texts = null;
    Map<Integer, Map<Sku, Integer>> numbers = null;
    Map<Double, Integer> byDouble = null;
    SortedSet<String> set = null;
    SortedMap<String, String> map = null;
    Locale locale = null;
    URI uri = null;
    char c = '\0';
    Json raw = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> text = in.isNull() ? null : in.readString();
        case 1 -> {
          doubles = readListOfDouble(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          floats = readListOfFloat(in.present());
          seen |= 0x4L;
        }
        case 3 -> decimal = in.isNull() ? null : in.readBigDecimal();
        case 4 -> {
          texts = readMapOfStringToInteger(in.present());
          seen |= 0x10L;
        }
        case 5 -> {
          numbers = readMapOfIntegerToMapOfSkuToInteger(in.present());
          seen |= 0x20L;
        }
        case 6 -> {
          byDouble = readMapOfDoubleToInteger(in.present());
          seen |= 0x40L;
        }
        case 7 -> set = in.isNull() ? null : readSortedSetOfString(in);
        case 8 -> map = in.isNull() ? null : readSortedMapOfStringToString(in);
        case 9 -> locale = in.isNull() ? null : in.readParsed(LanguageTag::parse, "a language tag");
        case 10 -> uri = in.isNull() ? null : in.readParsed(URI::create, "a URI");
        case 11 -> {
          c = in.present().readChar();
          seen |= 0x800L;
        }
        case 12 -> raw = in.readRaw();
        default -> in.skipValue();
      }
    }
    if (seen != 0x876L) {
      throw in.missing(NAMES, 0, 0x876L & ~seen);
    }
    return new Anything(text, doubles, floats, decimal, texts, numbers, byDouble, set, map, locale, uri, c, raw);
  }

  private static void writeListOfDouble(List<Double> value, JsonWriter out) {
    out.beginArray();
    for (Double element : value) {
      out.present(element);
      out.number(element);
    }
    out.endArray();
  }

  private static void writeListOfFloat(List<Float> value, JsonWriter out) {
    out.beginArray();
    for (Float element : value) {
      out.present(element);
      out.number(element);
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

  private static void writeMapOfIntegerToMapOfSkuToInteger(Map<Integer, Map<Sku, Integer>> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Integer, Map<Sku, Integer>> entry : value.entrySet()) {
      out.key(entry.getKey());
      Map<Sku, Integer> element = entry.getValue();
      writeMapOfSkuToInteger(out.present(element), out);
    }
    out.endObject();
  }

  private static void writeMapOfDoubleToInteger(Map<Double, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Double, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeSortedSetOfString(SortedSet<String> value, JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static void writeSortedMapOfStringToString(SortedMap<String, String> value,
      JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginObject();
    for (Map.Entry<String, String> entry : value.entrySet()) {
      out.name(entry.getKey());
      String element = entry.getValue();
      out.string(out.present(element));
    }
    out.endObject();
  }

  private static List<Double> readListOfDouble(JsonReader in) {
    in.beginArray();
    List<Double> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readDouble());
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Float> readListOfFloat(JsonReader in) {
    in.beginArray();
    List<Float> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readFloat());
    }
    return Collections.unmodifiableList(all);
  }

  private static Map<String, Integer> readMapOfStringToInteger(JsonReader in) {
    in.beginObject();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Integer, Map<Sku, Integer>> readMapOfIntegerToMapOfSkuToInteger(
      JsonReader in) {
    in.beginObject();
    Map<Integer, Map<Sku, Integer>> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Integer::valueOf, "a whole number"), readMapOfSkuToInteger(in.present()));
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Double, Integer> readMapOfDoubleToInteger(JsonReader in) {
    in.beginObject();
    Map<Double, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toDouble, "a number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static SortedSet<String> readSortedSetOfString(JsonReader in) {
    in.beginArray();
    SortedSet<String> all = new TreeSet<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
    }
    return Collections.unmodifiableSortedSet(all);
  }

  private static SortedMap<String, String> readSortedMapOfStringToString(JsonReader in) {
    in.beginObject();
    SortedMap<String, String> all = new TreeMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.present().readString());
    }
    return Collections.unmodifiableSortedMap(all);
  }

  private static void writeMapOfSkuToInteger(Map<Sku, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Sku, Integer> entry : value.entrySet()) {
      out.key(entry.getKey() == null ? null : entry.getKey().value());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static Map<Sku, Integer> readMapOfSkuToInteger(JsonReader in) {
    in.beginObject();
    Map<Sku, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(new Sku(name), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }
}
