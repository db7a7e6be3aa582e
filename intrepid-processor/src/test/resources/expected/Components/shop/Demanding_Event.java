package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Demanding}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Demanding_Event implements IntoEvent<Demanding> {
  /**
   * The only one: it has no state.
   */
  static final Demanding_Event INSTANCE = new Demanding_Event();

  private static final JsonNames NAMES = JsonNames.of("in", "value", "out", "p");

  private Demanding_Event() {
  }

  @Override
  public Class<Demanding> messageClass() {
    return Demanding.class;
  }

  @Override
  public String type() {
    return "Demanding";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("required/");
  }

  @Override
  public String template() {
    return "required/{in}";
  }

  @Override
  public String stream(Demanding message) {
    return "required/" + Uris.segment("in", message.in());
  }

  @Override
  public void write(Demanding value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.in());
    out.number(NAMES, 1, value.value());
    List<String> out_ = value.out();
    if (out_ != null) {
      out.name(NAMES, 2);
      writeListOfString(out_, out);
    }
    out.number(NAMES, 3, value.p());
    out.endObject();
  }

  @Override
  public Demanding read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String in_ = null;
    boolean hasIn = false;
    int value = 0;
    boolean hasValue = false;
    List<String> out = List.of();
    boolean hasOut = false;
    int p_ = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          hasIn = !in.isNull();
          in_ = in.readString();
        }
        case 1 -> {
          hasValue = !in.isNull();
          value = in.readInt();
        }
        case 2 -> {
          hasOut = !in.isNull();
          out = readListOfString(in);
        }
        case 3 -> p_ = in.readInt();
        default -> in.skipValue();
      }
    }
    if (!hasIn) {
      throw in.missing("in");
    }
    if (!hasValue) {
      throw in.missing("value");
    }
    if (!hasOut) {
      throw in.missing("out");
    }
    return new Demanding(in_, value, out, p_);
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

  private static List<String> readListOfString(JsonReader in) {
    if (!in.beginArray()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.readString());
    }
    return Collections.unmodifiableList(all);
  }
}
