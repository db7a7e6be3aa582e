package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Ledger.Older}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Ledger_Older_Event implements IntoEvent<Ledger.Older> {
  /**
   * The only one: it has no state.
   */
  static final Ledger_Older_Event INSTANCE = new Ledger_Older_Event();

  private static final JsonNames NAMES = JsonNames.of("old", "text");

  private static final JsonEnum<Ledger.Old> OLD = JsonEnum.of(Ledger.Old.values());

  private Ledger_Older_Event() {
  }

  @Override
  public Class<Ledger.Older> messageClass() {
    return Ledger.Older.class;
  }

  @Override
  public String type() {
    return "Older";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("old/");
  }

  @Override
  public String template() {
    return "old/{old}";
  }

  @Override
  public String stream(Ledger.Older message) {
    return "old/" + Uris.segment("old", message.old() == null ? null : message.old().name());
  }

  @Override
  public void write(Ledger.Older value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.old()).name());
    out.name(NAMES, 1);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Ledger.Older read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Ledger.Old old = null;
    String text = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          old = OLD.read(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          text = in.present().readString();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Ledger.Older(old, text);
  }
}
