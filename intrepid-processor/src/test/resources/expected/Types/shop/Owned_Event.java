package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Owned}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Owned_Event implements IntoEvent<Owned> {
  /**
   * The only one: it has no state.
   */
  static final Owned_Event INSTANCE = new Owned_Event();

  private static final JsonNames NAMES = JsonNames.of("price", "all", "tip", "byName", "at", "times", "plain");

  private static final MoneyCodec MONEY_CODEC = new MoneyCodec();

  private static final EpochCodec EPOCH_CODEC = EpochCodec.INSTANCE;

  private Owned_Event() {
  }

  @Override
  public Class<Owned> messageClass() {
    return Owned.class;
  }

  @Override
  public String type() {
    return "Owned";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("owned");
  }

  @Override
  public String template() {
    return "owned";
  }

  @Override
  public String stream(Owned message) {
    return "owned";
  }

  @Override
  public void write(Owned value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.value(MONEY_CODEC, out.present(value.price()));
    out.name(NAMES, 1);
    writeListOfMoney(out.present(value.all()), out);
    Optional<Money> tip = out.present(NAMES, 2, value.tip());
    if (tip.isPresent()) {
      out.name(NAMES, 2);
      out.value(MONEY_CODEC, tip.get());
    }
    out.name(NAMES, 3);
    writeMapOfStringToMoney(out.present(value.byName()), out);
    out.name(NAMES, 4);
    out.value(EPOCH_CODEC, out.present(value.at()));
    Optional<List<Instant>> times = out.present(NAMES, 5, value.times());
    if (times.isPresent()) {
      out.name(NAMES, 5);
      writeListOfInstant(times.get(), out);
    }
    out.name(NAMES, 6);
    writeListOfInstant2(out.present(value.plain()), out);
    out.endObject();
  }

  @Override
  public Owned read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Money price = null;
    List<Money> all = null;
    Optional<Money> tip = Optional.empty();
    Map<String, Money> byName = null;
    Instant at = null;
    Optional<List<Instant>> times = Optional.empty();
    List<Instant> plain = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          price = in.present().readValue(MONEY_CODEC);
          seen |= 0x1L;
        }
        case 1 -> {
          all = readListOfMoney(in.present());
          seen |= 0x2L;
        }
        case 2 -> tip = in.isNull() ? Optional.empty() : Optional.of(in.readValue(MONEY_CODEC));
        case 3 -> {
          byName = readMapOfStringToMoney(in.present());
          seen |= 0x8L;
        }
        case 4 -> {
          at = in.present().readValue(EPOCH_CODEC);
          seen |= 0x10L;
        }
        case 5 -> times = in.isNull() ? Optional.empty() : Optional.of(readListOfInstant(in));
        case 6 -> {
          plain = readListOfInstant2(in.present());
          seen |= 0x40L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x5bL) {
      throw in.missing(NAMES, 0, 0x5bL & ~seen);
    }
    return new Owned(price, all, tip, byName, at, times, plain);
  }

  private static void writeListOfMoney(List<Money> value, JsonWriter out) {
    out.beginArray();
    for (Money element : value) {
      out.value(MONEY_CODEC, out.present(element));
    }
    out.endArray();
  }

  private static void writeMapOfStringToMoney(Map<String, Money> value, JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, Money> entry : value.entrySet()) {
      out.name(entry.getKey());
      Money element = entry.getValue();
      out.value(MONEY_CODEC, out.present(element));
    }
    out.endObject();
  }

  private static void writeListOfInstant(List<Instant> value, JsonWriter out) {
    out.beginArray();
    for (Instant element : value) {
      out.value(EPOCH_CODEC, out.present(element));
    }
    out.endArray();
  }

  private static void writeListOfInstant2(List<Instant> value, JsonWriter out) {
    out.beginArray();
    for (Instant element : value) {
      out.text(out.present(element));
    }
    out.endArray();
  }

  private static List<Money> readListOfMoney(JsonReader in) {
    in.beginArray();
    List<Money> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readValue(MONEY_CODEC));
    }
    return Collections.unmodifiableList(all);
  }

  private static Map<String, Money> readMapOfStringToMoney(JsonReader in) {
    in.beginObject();
    Map<String, Money> all = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      all.put(name, in.present().readValue(MONEY_CODEC));
    }
    return Collections.unmodifiableMap(all);
  }

  private static List<Instant> readListOfInstant(JsonReader in) {
    in.beginArray();
    List<Instant> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readValue(EPOCH_CODEC));
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Instant> readListOfInstant2(JsonReader in) {
    in.beginArray();
    List<Instant> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readInstant());
    }
    return Collections.unmodifiableList(all);
  }
}
