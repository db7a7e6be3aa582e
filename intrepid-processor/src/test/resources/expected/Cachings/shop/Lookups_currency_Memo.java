package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code currency} of {@link Lookups} keeps at {@code currencies/{currency}/{code}/of}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_currency_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_currency_Memo INSTANCE = new Lookups_currency_Memo();

  private Lookups_currency_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(Currency currency, Code code) {
    return new MemoUri<>("currencies/" + Uris.segment("currency", currency == null ? null : currency.name()) + "/" + Uris.segment("code", code == null || code.currency() == null ? null : code.currency().name()) + "/of", INSTANCE);
  }

  @Override
  public void write(String value, JsonWriter out) {
    out.string(out.present(value));
  }

  @Override
  public String read(JsonReader in) {
    return in.isNull() ? null : in.readString();
  }
}
