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
 * Makes events of {@link Ledger.Entry.Booked}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Ledger_Entry_Booked_Event implements IntoEvent<Ledger.Entry.Booked> {
  /**
   * The only one: it has no state.
   */
  static final Ledger_Entry_Booked_Event INSTANCE = new Ledger_Entry_Booked_Event();

  private static final JsonNames NAMES = JsonNames.of("account", "yield", "note", "in");

  private Ledger_Entry_Booked_Event() {
  }

  @Override
  public Class<Ledger.Entry.Booked> messageClass() {
    return Ledger.Entry.Booked.class;
  }

  @Override
  public String type() {
    return "a \"quoted\" $type";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("ledger/");
  }

  @Override
  public String template() {
    return "ledger/{account}";
  }

  @Override
  public String stream(Ledger.Entry.Booked message) {
    return "ledger/" + Uris.segment("account", message.account());
  }

  @Override
  public void write(Ledger.Entry.Booked value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.account()));
    out.number(NAMES, 1, value.yield());
    out.string(NAMES, 2, value.note());
    out.name(NAMES, 3);
    writeListOfNullableString(out.present(value.in()), out);
    out.endObject();
  }

  @Override
  public Ledger.Entry.Booked read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String account = null;
    double yield_ = 0;
    String note = null;
    List<String> in_ = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          account = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          yield_ = in.present().readDouble();
          seen |= 0x2L;
        }
        case 2 -> note = in.isNull() ? null : in.readString();
        case 3 -> {
          in_ = readListOfNullableString(in.present());
          seen |= 0x8L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xbL) {
      throw in.missing(NAMES, 0, 0xbL & ~seen);
    }
    return new Ledger.Entry.Booked(account, yield_, note, in_);
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

  private static List<String> readListOfNullableString(JsonReader in) {
    in.beginArray();
    List<String> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.isNull() ? null : in.readString());
    }
    return Collections.unmodifiableList(all);
  }
}
