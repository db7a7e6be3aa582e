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
 * Makes events of {@link Moved}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Moved_Event implements IntoEvent<Moved> {
  /**
   * The only one: it has no state.
   */
  static final Moved_Event INSTANCE = new Moved_Event();

  private static final JsonNames NAMES = JsonNames.of("accountId", "currency", "cents");

  private static final JsonEnum<Currency> CURRENCY = JsonEnum.of(Currency.values());

  private static final JsonNames ACCOUNT_ID_NAMES = JsonNames.of("value");

  private Moved_Event() {
  }

  @Override
  public Class<Moved> messageClass() {
    return Moved.class;
  }

  @Override
  public String type() {
    return "moved";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.prefix("accounts/");
  }

  @Override
  public String template() {
    return "accounts/{accountId}";
  }

  @Override
  public String stream(Moved message) {
    return "accounts/" + Uris.segment("accountId", message.accountId() == null ? null : message.accountId().value());
  }

  @Override
  public void write(Moved value, JsonWriter out) {
    out.beginObject();
    AccountId accountId = value.accountId();
    if (accountId != null) {
      out.name(NAMES, 0);
      writeAccountId(accountId, out);
    }
    Currency currency = value.currency();
    if (currency != null) {
      out.name(NAMES, 1);
      out.string(currency.name());
    }
    out.number(NAMES, 2, value.cents());
    out.endObject();
  }

  @Override
  public Moved read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    AccountId accountId = null;
    Currency currency = null;
    long cents = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> accountId = readAccountId(in);
        case 1 -> currency = CURRENCY.read(in);
        case 2 -> cents = in.readLong();
        default -> in.skipValue();
      }
    }
    return new Moved(accountId, currency, cents);
  }

  private static void writeAccountId(AccountId value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.string(ACCOUNT_ID_NAMES, 0, value.value());
    out.endObject();
  }

  private static AccountId readAccountId(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String value = null;
    for (int p = in.nextName(ACCOUNT_ID_NAMES, 0); p != JsonNames.END; p = in.nextName(ACCOUNT_ID_NAMES, p + 1)) {
      switch (p) {
        case 0 -> value = in.readString();
        default -> in.skipValue();
      }
    }
    return new AccountId(value);
  }
}
