package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Paged}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Paged_Event implements IntoEvent<Paged> {
  /**
   * The only one: it has no state.
   */
  static final Paged_Event INSTANCE = new Paged_Event();

  private static final JsonNames NAMES = JsonNames.of("skus", "numbers", "pair");

  private static final JsonNames PAGE_OF_SKU_NAMES = JsonNames.of("items", "next", "best");

  private static final JsonNames PAGE_OF_INTEGER_NAMES = JsonNames.of("items", "next", "best");

  private static final JsonNames PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES = JsonNames.of("first", "second");

  private static final JsonNames SKU_NAMES = JsonNames.of("value");

  private static final JsonNames PAGE_OF_LIST_OF_MONEY_NAMES = JsonNames.of("items", "next", "best");

  private static final MoneyCodec MONEY_CODEC = new MoneyCodec();

  private Paged_Event() {
  }

  @Override
  public Class<Paged> messageClass() {
    return Paged.class;
  }

  @Override
  public String type() {
    return "Paged";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("paged");
  }

  @Override
  public String template() {
    return "paged";
  }

  @Override
  public String stream(Paged message) {
    return "paged";
  }

  @Override
  public void write(Paged value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writePageOfSku(out.present(value.skus()), out);
    out.name(NAMES, 1);
    writePageOfInteger(out.present(value.numbers()), out);
    out.name(NAMES, 2);
    writePairOfStringToPageOfListOfMoney(out.present(value.pair()), out);
    out.endObject();
  }

  @Override
  public Paged read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Page<Sku> skus = null;
    Page<Integer> numbers = null;
    Pair<String, Page<List<Money>>> pair = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          skus = readPageOfSku(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          numbers = readPageOfInteger(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          pair = readPairOfStringToPageOfListOfMoney(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Paged(skus, numbers, pair);
  }

  private static void writePageOfSku(Page<Sku> value, JsonWriter out) {
    out.beginObject();
    out.name(PAGE_OF_SKU_NAMES, 0);
    writeListOfSku(out.present(value.items()), out);
    Optional<Page<Sku>> next = out.present(PAGE_OF_SKU_NAMES, 1, value.next());
    if (next.isPresent()) {
      out.name(PAGE_OF_SKU_NAMES, 1);
      writePageOfSku(next.get(), out);
    }
    out.name(PAGE_OF_SKU_NAMES, 2);
    writeSku(out.present(value.best()), out);
    out.endObject();
  }

  private static void writePageOfInteger(Page<Integer> value, JsonWriter out) {
    out.beginObject();
    out.name(PAGE_OF_INTEGER_NAMES, 0);
    writeListOfInteger(out.present(value.items()), out);
    Optional<Page<Integer>> next = out.present(PAGE_OF_INTEGER_NAMES, 1, value.next());
    if (next.isPresent()) {
      out.name(PAGE_OF_INTEGER_NAMES, 1);
      writePageOfInteger(next.get(), out);
    }
    Integer best = out.present(PAGE_OF_INTEGER_NAMES, 2, value.best());
    out.name(PAGE_OF_INTEGER_NAMES, 2);
    out.number(best);
    out.endObject();
  }

  private static void writePairOfStringToPageOfListOfMoney(Pair<String, Page<List<Money>>> value,
      JsonWriter out) {
    out.beginObject();
    out.name(PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES, 0);
    out.string(out.present(value.first()));
    out.name(PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES, 1);
    writePageOfListOfMoney(out.present(value.second()), out);
    out.endObject();
  }

  private static Page<Sku> readPageOfSku(JsonReader in) {
    in.beginObject();
    List<Sku> items = null;
    Optional<Page<Sku>> next = Optional.empty();
    Sku best = null;
    long seen = 0;
    for (int p = in.nextName(PAGE_OF_SKU_NAMES, 0); p != JsonNames.END; p = in.nextName(PAGE_OF_SKU_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          items = readListOfSku(in.present());
          seen |= 0x1L;
        }
        case 1 -> next = in.isNull() ? Optional.empty() : Optional.of(readPageOfSku(in));
        case 2 -> {
          best = readSku(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x5L) {
      throw in.missing(PAGE_OF_SKU_NAMES, 0, 0x5L & ~seen);
    }
    return new Page<Sku>(items, next, best);
  }

  private static Page<Integer> readPageOfInteger(JsonReader in) {
    in.beginObject();
    List<Integer> items = null;
    Optional<Page<Integer>> next = Optional.empty();
    Integer best = null;
    long seen = 0;
    for (int p = in.nextName(PAGE_OF_INTEGER_NAMES, 0); p != JsonNames.END; p = in.nextName(PAGE_OF_INTEGER_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          items = readListOfInteger(in.present());
          seen |= 0x1L;
        }
        case 1 -> next = in.isNull() ? Optional.empty() : Optional.of(readPageOfInteger(in));
        case 2 -> {
          best = in.present().readInt();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x5L) {
      throw in.missing(PAGE_OF_INTEGER_NAMES, 0, 0x5L & ~seen);
    }
    return new Page<Integer>(items, next, best);
  }

  private static Pair<String, Page<List<Money>>> readPairOfStringToPageOfListOfMoney(
      JsonReader in) {
    in.beginObject();
    String first = null;
    Page<List<Money>> second = null;
    long seen = 0;
    for (int p = in.nextName(PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES, 0); p != JsonNames.END; p = in.nextName(PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          first = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          second = readPageOfListOfMoney(in.present());
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(PAIR_OF_STRING_TO_PAGE_OF_LIST_OF_MONEY_NAMES, 0, 0x3L & ~seen);
    }
    return new Pair<String, Page<List<Money>>>(first, second);
  }

  private static void writeListOfSku(List<Sku> value, JsonWriter out) {
    out.beginArray();
    for (Sku element : value) {
      writeSku(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeSku(Sku value, JsonWriter out) {
    out.beginObject();
    out.name(SKU_NAMES, 0);
    out.string(out.present(value.value()));
    out.endObject();
  }

  private static void writeListOfInteger(List<Integer> value, JsonWriter out) {
    out.beginArray();
    for (Integer element : value) {
      out.present(element);
      out.number(element);
    }
    out.endArray();
  }

  private static void writePageOfListOfMoney(Page<List<Money>> value, JsonWriter out) {
    out.beginObject();
    out.name(PAGE_OF_LIST_OF_MONEY_NAMES, 0);
    writeListOfListOfMoney(out.present(value.items()), out);
    Optional<Page<List<Money>>> next = out.present(PAGE_OF_LIST_OF_MONEY_NAMES, 1, value.next());
    if (next.isPresent()) {
      out.name(PAGE_OF_LIST_OF_MONEY_NAMES, 1);
      writePageOfListOfMoney(next.get(), out);
    }
    out.name(PAGE_OF_LIST_OF_MONEY_NAMES, 2);
    writeListOfMoney(out.present(value.best()), out);
    out.endObject();
  }

  private static List<Sku> readListOfSku(JsonReader in) {
    in.beginArray();
    List<Sku> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readSku(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static Sku readSku(JsonReader in) {
    in.beginObject();
    String value = null;
    long seen = 0;
    for (int p = in.nextName(SKU_NAMES, 0); p != JsonNames.END; p = in.nextName(SKU_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(SKU_NAMES, 0, 0x1L & ~seen);
    }
    return new Sku(value);
  }

  private static List<Integer> readListOfInteger(JsonReader in) {
    in.beginArray();
    List<Integer> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readInt());
    }
    return Collections.unmodifiableList(all);
  }

  private static Page<List<Money>> readPageOfListOfMoney(JsonReader in) {
    in.beginObject();
    List<List<Money>> items = null;
    Optional<Page<List<Money>>> next = Optional.empty();
    List<Money> best = null;
    long seen = 0;
    for (int p = in.nextName(PAGE_OF_LIST_OF_MONEY_NAMES, 0); p != JsonNames.END; p = in.nextName(PAGE_OF_LIST_OF_MONEY_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          items = readListOfListOfMoney(in.present());
          seen |= 0x1L;
        }
        case 1 -> next = in.isNull() ? Optional.empty() : Optional.of(readPageOfListOfMoney(in));
        case 2 -> {
          best = readListOfMoney(in.present());
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x5L) {
      throw in.missing(PAGE_OF_LIST_OF_MONEY_NAMES, 0, 0x5L & ~seen);
    }
    return new Page<List<Money>>(items, next, best);
  }

  private static void writeListOfListOfMoney(List<List<Money>> value, JsonWriter out) {
    out.beginArray();
    for (List<Money> element : value) {
      writeListOfMoney(out.present(element), out);
    }
    out.endArray();
  }

  private static void writeListOfMoney(List<Money> value, JsonWriter out) {
    out.beginArray();
    for (Money element : value) {
      out.value(MONEY_CODEC, out.present(element));
    }
    out.endArray();
  }

  private static List<List<Money>> readListOfListOfMoney(JsonReader in) {
    in.beginArray();
    List<List<Money>> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readListOfMoney(in.present()));
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Money> readListOfMoney(JsonReader in) {
    in.beginArray();
    List<Money> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readValue(MONEY_CODEC));
    }
    return Collections.unmodifiableList(all);
  }
}
