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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Optionals}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Optionals_Event implements IntoEvent<Optionals> {
  /**
   * The only one: it has no state.
   */
  static final Optionals_Event INSTANCE = new Optionals_Event();

  private static final JsonNames NAMES = JsonNames.of("text", "boxed", "list", "all", "number", "big", "half");

  private Optionals_Event() {
  }

  @Override
  public Class<Optionals> messageClass() {
    return Optionals.class;
  }

  @Override
  public String type() {
    return "Optionals";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("optionals");
  }

  @Override
  public String template() {
    return "optionals";
  }

  @Override
  public String stream(Optionals message) {
    return "optionals";
  }

  @Override
  public void write(Optionals value, JsonWriter out) {
    out.beginObject();
    Optional<String> text = out.present(NAMES, 0, value.text());
    if (text.isPresent()) {
      out.name(NAMES, 0);
      out.string(text.get());
    }
    Optional<Integer> boxed = out.present(NAMES, 1, value.boxed());
    if (boxed.isPresent()) {
      out.name(NAMES, 1);
      out.number(boxed.get());
    }
    Optional<List<String>> list = out.present(NAMES, 2, value.list());
    if (list.isPresent()) {
      out.name(NAMES, 2);
      writeListOfString(list.get(), out);
    }
    out.name(NAMES, 3);
    writeListOfOptionalOfLong(out.present(value.all()), out);
    OptionalInt number = out.present(NAMES, 4, value.number());
    if (number.isPresent()) {
      out.name(NAMES, 4);
      out.number(number.getAsInt());
    }
    OptionalLong big = out.present(NAMES, 5, value.big());
    if (big.isPresent()) {
      out.name(NAMES, 5);
      out.number(big.getAsLong());
    }
    OptionalDouble half = out.present(NAMES, 6, value.half());
    if (half.isPresent()) {
      out.name(NAMES, 6);
      out.number(half.getAsDouble());
    }
    out.endObject();
  }

  @Override
  public Optionals read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Optional<String> text = Optional.empty();
    Optional<Integer> boxed = Optional.empty();
    Optional<List<String>> list = Optional.empty();
    List<Optional<Long>> all = null;
    OptionalInt number = OptionalInt.empty();
    OptionalLong big = OptionalLong.empty();
    OptionalDouble half = OptionalDouble.empty();
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> text = in.isNull() ? Optional.empty() : Optional.of(in.readString());
        case 1 -> boxed = in.isNull() ? Optional.empty() : Optional.of(in.readInt());
        case 2 -> list = in.isNull() ? Optional.empty() : Optional.of(readListOfString(in));
        case 3 -> {
          all = readListOfOptionalOfLong(in.present());
          seen |= 0x8L;
        }
        case 4 -> number = in.isNull() ? OptionalInt.empty() : OptionalInt.of(in.readInt());
        case 5 -> big = in.isNull() ? OptionalLong.empty() : OptionalLong.of(in.readLong());
        case 6 -> half = in.isNull() ? OptionalDouble.empty() : OptionalDouble.of(in.readDouble());
        default -> in.skipValue();
      }
    }
    if (seen != 0x8L) {
      throw in.missing(NAMES, 0, 0x8L & ~seen);
    }
    return new Optionals(text, boxed, list, all, number, big, half);
  }

  private static void writeListOfString(List<String> value, JsonWriter out) {
    out.beginArray();
    for (String element : value) {
      out.string(out.present(element));
    }
    out.endArray();
  }

  private static void writeListOfOptionalOfLong(List<Optional<Long>> value, JsonWriter out) {
    out.beginArray();
    for (Optional<Long> element : value) {
      if (out.present(element).isEmpty()) {
        out.nullValue();
      } else {
        out.number(element.get());
      }
    }
    out.endArray();
  }

  private static List<String> readListOfString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readString());
    }
    return Collections.unmodifiableList(all);
  }

  private static List<Optional<Long>> readListOfOptionalOfLong(JsonReader in) {
    in.beginArray();
    List<Optional<Long>> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? Optional.empty() : Optional.of(in.readLong()));
    }
    return Collections.unmodifiableList(all);
  }
}
