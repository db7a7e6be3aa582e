package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What {@code last} of {@link Prices} keeps at {@code currencies/{currency}/{accountId}/last}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Prices_last_Memo implements JsonCodec<List<AccountId>> {
  /**
   * The only one: it has no state.
   */
  static final Prices_last_Memo INSTANCE = new Prices_last_Memo();

  private static final JsonNames ACCOUNT_ID_NAMES = JsonNames.of("value");

  private Prices_last_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<List<AccountId>> uri(Currency currency, AccountId accountId) {
    return new MemoUri<>("currencies/" + Uris.segment("currency", currency == null ? null : currency.name()) + "/" + Uris.segment("accountId", accountId == null ? null : accountId.value()) + "/last", INSTANCE);
  }

  @Override
  public void write(List<AccountId> value, JsonWriter out) {
    writeListOfAccountId(out.present(value), out);
  }

  @Override
  public List<AccountId> read(JsonReader in) {
    return in.isNull() ? null : readListOfAccountId(in);
  }

  private static void writeListOfAccountId(List<AccountId> value, JsonWriter out) {
    out.beginArray();
    for (AccountId element : value) {
      writeAccountId(out.present(element), out);
    }
    out.endArray();
  }

  private static List<AccountId> readListOfAccountId(JsonReader in) {
    in.beginArray();
    List<AccountId> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(readAccountId(in.present()));
    }
    return Collections.unmodifiableList(all);
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
