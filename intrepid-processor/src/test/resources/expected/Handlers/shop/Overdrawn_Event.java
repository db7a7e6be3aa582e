package shop;

import dev.intrepid.IntoEvent;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.SubscriptionTopic;
import javax.annotation.processing.Generated;

/**
 * Makes events of {@link Overdrawn}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Overdrawn_Event implements IntoEvent<Overdrawn> {
  /**
   * The only one: it has no state.
   */
  static final Overdrawn_Event INSTANCE = new Overdrawn_Event();

  private static final JsonNames NAMES = JsonNames.of("accountId");

  private static final JsonNames ACCOUNT_ID_NAMES = JsonNames.of("value");

  private Overdrawn_Event() {
  }

  @Override
  public Class<Overdrawn> messageClass() {
    return Overdrawn.class;
  }

  @Override
  public String type() {
    return "Overdrawn";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SubscriptionTopic topic() {
    return SubscriptionTopic.stream("warnings");
  }

  @Override
  public String template() {
    return "warnings";
  }

  @Override
  public String stream(Overdrawn message) {
    return "warnings";
  }

  @Override
  public void write(Overdrawn value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeAccountId(out.present(value.accountId()), out);
    out.endObject();
  }

  @Override
  public Overdrawn read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    AccountId accountId = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          accountId = readAccountId(in.present());
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Overdrawn(accountId);
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
