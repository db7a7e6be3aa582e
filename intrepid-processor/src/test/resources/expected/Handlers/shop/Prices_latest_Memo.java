package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * What {@code latest} of {@link Prices} keeps at {@code latest}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Prices_latest_Memo implements JsonCodec<AccountId> {
  /**
   * The only one: it has no state.
   */
  static final Prices_latest_Memo INSTANCE = new Prices_latest_Memo();

  private static final JsonNames NAMES = JsonNames.of("value");

  private Prices_latest_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<AccountId> uri() {
    return new MemoUri<>("latest", INSTANCE);
  }

  @Override
  public void write(AccountId value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.value()));
    out.endObject();
  }

  @Override
  public AccountId read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String value = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new AccountId(value);
  }
}
