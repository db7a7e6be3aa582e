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
    AccountId accountId = value.accountId();
    if (accountId != null) {
      out.name(NAMES, 0);
      writeAccountId(accountId, out);
    }
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
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> accountId = readAccountId(in);
        case 1 -> cents = in.readLong();
        default -> in.skipValue();
      }
    }
    return new Balance(accountId, cents);
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
