package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Balance}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Balance_Memo implements IntoCache<Balance> {
  /**
   * The only one: it has no state.
   */
  static final Balance_Memo INSTANCE = new Balance_Memo();

  private static final JsonNames NAMES = JsonNames.of("accountId", "cents");

  private static final JsonNames ACCOUNT_ID_NAMES = JsonNames.of("value");

  private Balance_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Balance> uri(AccountId accountId) {
    return new MemoUri<>("accounts/" + Uris.segment("accountId", accountId == null ? null : accountId.value()) + "/balance", INSTANCE);
  }

  @Override
  public Class<Balance> memoClass() {
    return Balance.class;
  }

  @Override
  public String template() {
    return "accounts/{accountId}/balance";
  }

  @Override
  public String uri(Balance value) {
    return "accounts/" + Uris.segment("accountId", value.accountId() == null ? null : value.accountId().value()) + "/balance";
  }

  @Override
  public void write(Balance value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    writeAccountId(out.present(value.accountId()), out);
    out.number(NAMES, 1, value.cents());
    out.endObject();
  }

  @Override
  public Balance read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    AccountId accountId = null;
    long cents = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          accountId = readAccountId(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          cents = in.present().readLong();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Balance(accountId, cents);
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
