package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Ledger.Entry.Voided}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Ledger_Entry_Voided_Event implements IntoEvent<Ledger.Entry.Voided> {
  /**
   * The only one: it has no state.
   */
  static final Ledger_Entry_Voided_Event INSTANCE = new Ledger_Entry_Voided_Event();

  private static final JsonNames NAMES = JsonNames.of("account", "out", "p", "value");

  private Ledger_Entry_Voided_Event() {
  }

  @Override
  public Class<Ledger.Entry.Voided> messageClass() {
    return Ledger.Entry.Voided.class;
  }

  @Override
  public String type() {
    return "Voided";
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
  public String stream(Ledger.Entry.Voided message) {
    return "ledger/" + Uris.segment("account", message.account());
  }

  @Override
  public void write(Ledger.Entry.Voided value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.account()));
    out.number(NAMES, 1, value.out());
    out.number(NAMES, 2, value.p());
    out.bool(NAMES, 3, value.value());
    out.endObject();
  }

  @Override
  public Ledger.Entry.Voided read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String account = null;
    int out = 0;
    long p_ = 0;
    boolean value = false;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          account = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          out = in.present().readInt();
          seen |= 0x2L;
        }
        case 2 -> {
          p_ = in.present().readLong();
          seen |= 0x4L;
        }
        case 3 -> {
          value = in.present().readBoolean();
          seen |= 0x8L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0xfL) {
      throw in.missing(NAMES, 0, 0xfL & ~seen);
    }
    return new Ledger.Entry.Voided(account, out, p_, value);
  }
}
