package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Sorted}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Sorted_Event implements IntoEvent<Sorted> {
  /**
   * The only one: it has no state.
   */
  static final Sorted_Event INSTANCE = new Sorted_Event();

  private static final JsonNames NAMES = JsonNames.of("texts", "dates", "colours", "byNumber", "byText", "byColour");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private Sorted_Event() {
  }

  @Override
  public Class<Sorted> messageClass() {
    return Sorted.class;
  }

  @Override
  public String type() {
    return "Sorted";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("sorted");
  }

  @Override
  public String template() {
    return "sorted";
  }

  @Override
  public String stream(Sorted message) {
    return "sorted";
  }

  @Override
  public void write(Sorted value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeSortedSetOfString(out.present(value.texts()), out);
    out.name(NAMES, 1);
    writeNavigableSetOfLocalDate(out.present(value.dates()), out);
    out.name(NAMES, 2);
    writeEnumSetOfColour(out.present(value.colours()), out);
    out.name(NAMES, 3);
    writeSortedMapOfIntegerToString(out.present(value.byNumber()), out);
    out.name(NAMES, 4);
    writeNavigableMapOfStringToInteger(out.present(value.byText()), out);
    out.name(NAMES, 5);
    writeEnumMapOfColourToString(out.present(value.byColour()), out);
    out.endObject();
  }

  @Override
  public Sorted read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    SortedSet<String> texts = Collections.emptySortedSet();
    NavigableSet<LocalDate> dates = Collections.emptyNavigableSet();
    EnumSet<Colour> colours = EnumSet.noneOf(Colour.class);
    SortedMap<Integer, String> byNumber = Collections.emptySortedMap();
    NavigableMap<String, Integer> byText = Collections.emptyNavigableMap();
    EnumMap<Colour, String> byColour = new EnumMap<>(Colour.class);
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          if (!in.isNull()) {
            texts = readSortedSetOfString(in);
          }
        }
        case 1 -> {
          if (!in.isNull()) {
            dates = readNavigableSetOfLocalDate(in);
          }
        }
        case 2 -> {
          if (!in.isNull()) {
            colours = readEnumSetOfColour(in);
          }
        }
        case 3 -> {
          if (!in.isNull()) {
            byNumber = readSortedMapOfIntegerToString(in);
          }
        }
        case 4 -> {
          if (!in.isNull()) {
            byText = readNavigableMapOfStringToInteger(in);
          }
        }
        case 5 -> {
          if (!in.isNull()) {
            byColour = readEnumMapOfColourToString(in);
          }
        }
        default -> in.skipValue();
      }
    }
    return new Sorted(texts, dates, colours, byNumber, byText, byColour);
  }

  private static void writeSortedSetOfString(SortedSet<String> value, JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static void writeNavigableSetOfLocalDate(NavigableSet<LocalDate> value, JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginArray();
    for (LocalDate element : value) {
      out.text(out.present(element));
    }
    out.endArray();
  }

  private static void writeEnumSetOfColour(EnumSet<Colour> value, JsonWriter out) {
    out.beginArray();
    for (Colour element : value) {
      out.string(out.present(element).name());
    }
    out.endArray();
  }

  private static void writeSortedMapOfIntegerToString(SortedMap<Integer, String> value,
      JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginObject();
    for (Map.Entry<Integer, String> entry : value.entrySet()) {
      out.key(entry.getKey());
      String element = entry.getValue();
      out.string(out.present(element));
    }
    out.endObject();
  }

  private static void writeNavigableMapOfStringToInteger(NavigableMap<String, Integer> value,
      JsonWriter out) {
    out.requireNaturalOrder(value.comparator());
    out.beginObject();
    for (Map.Entry<String, Integer> entry : value.entrySet()) {
      out.name(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeEnumMapOfColourToString(EnumMap<Colour, String> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Colour, String> entry : value.entrySet()) {
      out.key(entry.getKey());
      String element = entry.getValue();
      out.string(out.present(element));
    }
    out.endObject();
  }

  private static SortedSet<String> readSortedSetOfString(JsonReader in) {
    in.beginArray();
    SortedSet<String> all = new TreeSet<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
    }
    return Collections.unmodifiableSortedSet(all);
  }

  private static NavigableSet<LocalDate> readNavigableSetOfLocalDate(JsonReader in) {
    in.beginArray();
    NavigableSet<LocalDate> all = new TreeSet<>();
    while (in.nextElement()) {
      all.add(in.present().readParsed(LocalDate::parse, "a date"));
    }
    return Collections.unmodifiableNavigableSet(all);
  }

  private static EnumSet<Colour> readEnumSetOfColour(JsonReader in) {
    in.beginArray();
    EnumSet<Colour> all = EnumSet.noneOf(Colour.class);
    while (in.nextElement()) {
      all.add(COLOUR.read(in.present()));
    }
    return all;
  }

  private static SortedMap<Integer, String> readSortedMapOfIntegerToString(JsonReader in) {
    in.beginObject();
    SortedMap<Integer, String> all = new TreeMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Integer::valueOf, "a whole number"), in.present().readString());
    }
    return Collections.unmodifiableSortedMap(all);
  }

  private static NavigableMap<String, Integer> readNavigableMapOfStringToInteger(JsonReader in) {
    in.beginObject();
    NavigableMap<String, Integer> all = new TreeMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.present().readInt());
    }
    return Collections.unmodifiableNavigableMap(all);
  }

  private static EnumMap<Colour, String> readEnumMapOfColourToString(JsonReader in) {
    in.beginObject();
    EnumMap<Colour, String> all = new EnumMap<>(Colour.class);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(COLOUR.readName(in, name), in.present().readString());
    }
    return all;
  }
}
