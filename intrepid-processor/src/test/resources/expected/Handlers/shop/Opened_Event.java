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
 * Makes events of {@link Opened}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Opened_Event implements IntoEvent<Opened> {
  /**
   * The only one: it has no state.
   */
  static final Opened_Event INSTANCE = new Opened_Event();

  private static final JsonNames NAMES = JsonNames.of("accountId", "currency", "number");

  private static final JsonEnum<Currency> CURRENCY = JsonEnum.of(Currency.values());

  private static final JsonNames ACCOUNT_ID_NAMES = JsonNames.of("value");

  private Opened_Event() {
  }

  @Override
  public Class<Opened> messageClass() {
    return Opened.class;
  }

  @Override
  public String type() {
    return "opened";
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
  public String stream(Opened message) {
    return "accounts/" + Uris.segment("accountId", message.accountId() == null ? null : message.accountId().value());
  }

  @Override
  public void write(Opened value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeAccountId(out.present(value.accountId()), out);
    out.name(NAMES, 1);
    out.string(out.present(value.currency()).name());
    out.number(NAMES, 2, value.number());
    out.endObject();
  }

  @Override
  public Opened read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    AccountId accountId = null;
    Currency currency = null;
    long number = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          accountId = readAccountId(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          currency = CURRENCY.read(in.present());
          seen |= 0x2L;
        }
        case 2 -> {
          number = in.present().readLong();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Opened(accountId, currency, number);
  }

  private static void writeAccountId(AccountId value, JsonWriter out) {
    out.beginObject();
    out.name(ACCOUNT_ID_NAMES, 0);
    out.string(out.present(value.value()));
    out.endObject();
  }

  private static AccountId readAccountId(JsonReader in) {
    in.beginObject();
    String value = null;
    long seen = 0;
    for (int p = in.nextName(ACCOUNT_ID_NAMES, 0); p != JsonNames.END; p = in.nextName(ACCOUNT_ID_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(ACCOUNT_ID_NAMES, 0, 0x1L & ~seen);
    }
    return new AccountId(value);
  }
}
