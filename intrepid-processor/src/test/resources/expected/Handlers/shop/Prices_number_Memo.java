package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code number} of {@link Prices} keeps at {@code numbers/{currency}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Prices_number_Memo implements JsonCodec<Long> {
  /**
   * The only one: it has no state.
   */
  static final Prices_number_Memo INSTANCE = new Prices_number_Memo();

  private Prices_number_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Long> uri(Currency currency) {
    return new MemoUri<>("numbers/" + Uris.segment("currency", currency == null ? null : currency.name()), INSTANCE);
  }

  @Override
  public void write(Long value, JsonWriter out) {
    out.present(value);
    out.number(value);
  }

  @Override
  public Long read(JsonReader in) {
    return in.isNull() ? null : in.readLong();
  }
}
