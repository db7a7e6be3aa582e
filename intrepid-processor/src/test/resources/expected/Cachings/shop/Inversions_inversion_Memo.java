package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code inversion} of {@link Inversions} keeps at {@code inversions/{quote}/{base}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Inversions_inversion_Memo implements JsonCodec<Double> {
  /**
   * The only one: it has no state.
   */
  static final Inversions_inversion_Memo INSTANCE = new Inversions_inversion_Memo();

  private Inversions_inversion_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Double> uri(String quote, String base) {
    return new MemoUri<>("inversions/" + Uris.segment("quote", quote) + "/" + Uris.segment("base", base), INSTANCE);
  }

  @Override
  public void write(Double value, JsonWriter out) {
    out.present(value);
    out.number(value);
  }

  @Override
  public Double read(JsonReader in) {
    return in.isNull() ? null : in.readDouble();
  }
}
