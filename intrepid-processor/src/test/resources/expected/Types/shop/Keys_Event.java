package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonKeys;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.json.LanguageTag;
import dev.intrepid.repo.SubscriptionTopic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Keys}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Keys_Event implements IntoEvent<Keys> {
  /**
   * The only one: it has no state.
   */
  static final Keys_Event INSTANCE = new Keys_Event();

  private static final JsonNames NAMES = JsonNames.of("flags", "bytes", "shorts", "ints", "longs", "floats", "doubles", "chars", "decimals", "integers", "uris", "instants", "dates", "years", "months", "locales", "currencies", "skus", "places", "painted");

  private static final JsonEnum<Colour> COLOUR = JsonEnum.of(Colour.values());

  private Keys_Event() {
  }

  @Override
  public Class<Keys> messageClass() {
    return Keys.class;
  }

  @Override
  public String type() {
    return "Keys";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("keys");
  }

  @Override
  public String template() {
    return "keys";
  }

  @Override
  public String stream(Keys message) {
    return "keys";
  }

  @Override
  public void write(Keys value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeMapOfBooleanToInteger(out.present(value.flags()), out);
    out.name(NAMES, 1);
    writeMapOfByteToInteger(out.present(value.bytes()), out);
    out.name(NAMES, 2);
    writeMapOfShortToInteger(out.present(value.shorts()), out);
    out.name(NAMES, 3);
    writeMapOfIntegerToInteger(out.present(value.ints()), out);
    out.name(NAMES, 4);
    writeMapOfLongToInteger(out.present(value.longs()), out);
    out.name(NAMES, 5);
    writeMapOfFloatToInteger(out.present(value.floats()), out);
    out.name(NAMES, 6);
    writeMapOfDoubleToInteger(out.present(value.doubles()), out);
    out.name(NAMES, 7);
    writeMapOfCharacterToInteger(out.present(value.chars()), out);
    out.name(NAMES, 8);
    writeMapOfBigDecimalToInteger(out.present(value.decimals()), out);
    out.name(NAMES, 9);
    writeMapOfBigIntegerToInteger(out.present(value.integers()), out);
    out.name(NAMES, 10);
    writeMapOfURIToInteger(out.present(value.uris()), out);
    out.name(NAMES, 11);
    writeMapOfInstantToInteger(out.present(value.instants()), out);
    out.name(NAMES, 12);
    writeMapOfLocalDateToInteger(out.present(value.dates()), out);
    out.name(NAMES, 13);
    writeMapOfYearToInteger(out.present(value.years()), out);
    out.name(NAMES, 14);
    writeMapOfYearMonthToInteger(out.present(value.months()), out);
    out.name(NAMES, 15);
    writeMapOfLocaleToInteger(out.present(value.locales()), out);
    out.name(NAMES, 16);
    writeMapOfCurrencyToInteger(out.present(value.currencies()), out);
    out.name(NAMES, 17);
    writeMapOfSkuToInteger(out.present(value.skus()), out);
    out.name(NAMES, 18);
    writeMapOfPlaceToInteger(out.present(value.places()), out);
    out.name(NAMES, 19);
    writeMapOfPaintedToInteger(out.present(value.painted()), out);
    out.endObject();
  }

  @Override
  public Keys read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Map<Boolean, Integer> flags = null;
    Map<Byte, Integer> bytes = null;
    Map<Short, Integer> shorts = null;
    Map<Integer, Integer> ints = null;
    Map<Long, Integer> longs = null;
    Map<Float, Integer> floats = null;
    Map<Double, Integer> doubles = null;
    Map<Character, Integer> chars = null;
    Map<BigDecimal, Integer> decimals = null;
    Map<BigInteger, Integer> integers = null;
    Map<URI, Integer> uris = null;
    Map<Instant, Integer> instants = null;
    Map<LocalDate, Integer> dates = null;
    Map<Year, Integer> years = null;
    Map<YearMonth, Integer> months = null;
    Map<Locale, Integer> locales = null;
    Map<Currency, Integer> currencies = null;
    Map<Sku, Integer> skus = null;
    Map<Place, Integer> places = null;
    Map<Painted, Integer> painted = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          flags = readMapOfBooleanToInteger(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          bytes = readMapOfByteToInteger(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          shorts = readMapOfShortToInteger(in.present());
          seen |= 0x4L;
        }
        case 3 -> {
          ints = readMapOfIntegerToInteger(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          longs = readMapOfLongToInteger(in.present());
          seen |= 0x10L;
        }
        case 5 -> {
          floats = readMapOfFloatToInteger(in.present());
          seen |= 0x20L;
        }
        case 6 -> {
          doubles = readMapOfDoubleToInteger(in.present());
          seen |= 0x40L;
        }
        case 7 -> {
          chars = readMapOfCharacterToInteger(in.present());
          seen |= 0x80L;
        }
        case 8 -> {
          decimals = readMapOfBigDecimalToInteger(in.present());
          seen |= 0x100L;
        }
        case 9 -> {
          integers = readMapOfBigIntegerToInteger(in.present());
          seen |= 0x200L;
        }
        case 10 -> {
          uris = readMapOfURIToInteger(in.present());
          seen |= 0x400L;
        }
        case 11 -> {
          instants = readMapOfInstantToInteger(in.present());
          seen |= 0x800L;
        }
        case 12 -> {
          dates = readMapOfLocalDateToInteger(in.present());
          seen |= 0x1000L;
        }
        case 13 -> {
          years = readMapOfYearToInteger(in.present());
          seen |= 0x2000L;
        }
        case 14 -> {
          months = readMapOfYearMonthToInteger(in.present());
          seen |= 0x4000L;
        }
        case 15 -> {
          locales = readMapOfLocaleToInteger(in.present());
          seen |= 0x8000L;
        }
        case 16 -> {
          currencies = readMapOfCurrencyToInteger(in.present());
          seen |= 0x10000L;
        }
        case 17 -> {
          skus = readMapOfSkuToInteger(in.present());
          seen |= 0x20000L;
        }
        case 18 -> {
          places = readMapOfPlaceToInteger(in.present());
          seen |= 0x40000L;
        }
        case 19 -> {
          painted = readMapOfPaintedToInteger(in.present());
          seen |= 0x80000L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xfffffL) {
      throw in.missing(NAMES, 0, 0xfffffL & ~seen);
    }
    return new Keys(flags, bytes, shorts, ints, longs, floats, doubles, chars, decimals, integers, uris, instants, dates, years, months, locales, currencies, skus, places, painted);
  }

  private static void writeMapOfBooleanToInteger(Map<Boolean, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Boolean, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfByteToInteger(Map<Byte, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Byte, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfShortToInteger(Map<Short, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Short, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfIntegerToInteger(Map<Integer, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Integer, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfLongToInteger(Map<Long, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Long, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfFloatToInteger(Map<Float, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Float, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
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

  private static void writeMapOfCharacterToInteger(Map<Character, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Character, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfBigDecimalToInteger(Map<BigDecimal, Integer> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<BigDecimal, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfBigIntegerToInteger(Map<BigInteger, Integer> value,
      JsonWriter out) {
    out.beginObject();
    for (Map.Entry<BigInteger, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfURIToInteger(Map<URI, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<URI, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfInstantToInteger(Map<Instant, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Instant, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfLocalDateToInteger(Map<LocalDate, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<LocalDate, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfYearToInteger(Map<Year, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Year, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfYearMonthToInteger(Map<YearMonth, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<YearMonth, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfLocaleToInteger(Map<Locale, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Locale, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfCurrencyToInteger(Map<Currency, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Currency, Integer> entry : value.entrySet()) {
      out.key(entry.getKey());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
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

  private static void writeMapOfPlaceToInteger(Map<Place, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Place, Integer> entry : value.entrySet()) {
      out.key(entry.getKey() == null ? null : entry.getKey().row() == null ? null : entry.getKey().row().number());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static void writeMapOfPaintedToInteger(Map<Painted, Integer> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<Painted, Integer> entry : value.entrySet()) {
      out.key(entry.getKey() == null ? null : entry.getKey().colour());
      Integer element = entry.getValue();
      out.present(element);
      out.number(element);
    }
    out.endObject();
  }

  private static Map<Boolean, Integer> readMapOfBooleanToInteger(JsonReader in) {
    in.beginObject();
    Map<Boolean, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toBoolean, "true or false"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Byte, Integer> readMapOfByteToInteger(JsonReader in) {
    in.beginObject();
    Map<Byte, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Byte::valueOf, "a whole number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Short, Integer> readMapOfShortToInteger(JsonReader in) {
    in.beginObject();
    Map<Short, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Short::valueOf, "a whole number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Integer, Integer> readMapOfIntegerToInteger(JsonReader in) {
    in.beginObject();
    Map<Integer, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Integer::valueOf, "a whole number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Long, Integer> readMapOfLongToInteger(JsonReader in) {
    in.beginObject();
    Map<Long, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Long::valueOf, "a whole number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Float, Integer> readMapOfFloatToInteger(JsonReader in) {
    in.beginObject();
    Map<Float, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toFloat, "a number"), in.present().readInt());
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

  private static Map<Character, Integer> readMapOfCharacterToInteger(JsonReader in) {
    in.beginObject();
    Map<Character, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toChar, "one character"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<BigDecimal, Integer> readMapOfBigDecimalToInteger(JsonReader in) {
    in.beginObject();
    Map<BigDecimal, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toBigDecimal, "a number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<BigInteger, Integer> readMapOfBigIntegerToInteger(JsonReader in) {
    in.beginObject();
    Map<BigInteger, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, JsonKeys::toBigInteger, "a whole number"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<URI, Integer> readMapOfURIToInteger(JsonReader in) {
    in.beginObject();
    Map<URI, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, URI::create, "a URI"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Instant, Integer> readMapOfInstantToInteger(JsonReader in) {
    in.beginObject();
    Map<Instant, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Instant::parse, "an instant"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<LocalDate, Integer> readMapOfLocalDateToInteger(JsonReader in) {
    in.beginObject();
    Map<LocalDate, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, LocalDate::parse, "a date"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Year, Integer> readMapOfYearToInteger(JsonReader in) {
    in.beginObject();
    Map<Year, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Year::parse, "a year"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<YearMonth, Integer> readMapOfYearMonthToInteger(JsonReader in) {
    in.beginObject();
    Map<YearMonth, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, YearMonth::parse, "a year and month"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Locale, Integer> readMapOfLocaleToInteger(JsonReader in) {
    in.beginObject();
    Map<Locale, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, LanguageTag::parse, "a language tag"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Currency, Integer> readMapOfCurrencyToInteger(JsonReader in) {
    in.beginObject();
    Map<Currency, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(in.parseName(name, Currency::getInstance, "a currency"), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Sku, Integer> readMapOfSkuToInteger(JsonReader in) {
    in.beginObject();
    Map<Sku, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(new Sku(name), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Place, Integer> readMapOfPlaceToInteger(JsonReader in) {
    in.beginObject();
    Map<Place, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(new Place(new Place.Row(in.parseName(name, Integer::valueOf, "a whole number"))), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<Painted, Integer> readMapOfPaintedToInteger(JsonReader in) {
    in.beginObject();
    Map<Painted, Integer> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(new Painted(COLOUR.readName(in, name)), in.present().readInt());
    }
    return Collections.unmodifiableMap(all);
  }
}
