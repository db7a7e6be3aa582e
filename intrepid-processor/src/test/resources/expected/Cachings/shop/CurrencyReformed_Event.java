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
 * Makes events of {@link CurrencyReformed}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class CurrencyReformed_Event implements IntoEvent<CurrencyReformed> {
  /**
   * The only one: it has no state.
   */
  static final CurrencyReformed_Event INSTANCE = new CurrencyReformed_Event();

  private static final JsonNames NAMES = JsonNames.of("currency", "replacedBy");

  private static final JsonEnum<Currency> CURRENCY = JsonEnum.of(Currency.values());

  private CurrencyReformed_Event() {
  }

  @Override
  public Class<CurrencyReformed> messageClass() {
    return CurrencyReformed.class;
  }

  @Override
  public String type() {
    return "CurrencyReformed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("currencies/");
  }

  @Override
  public String template() {
    return "currencies/{currency}";
  }

  @Override
  public String stream(CurrencyReformed message) {
    return "currencies/" + Uris.segment("currency", message.currency());
  }

  @Override
  public void write(CurrencyReformed value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.currency()));
    out.name(NAMES, 1);
    out.string(out.present(value.replacedBy()).name());
    out.endObject();
  }

  @Override
  public CurrencyReformed read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String currency = null;
    Currency replacedBy = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          currency = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          replacedBy = CURRENCY.read(in.present());
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new CurrencyReformed(currency, replacedBy);
  }
}
