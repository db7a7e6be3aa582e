package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code note} of {@link Rates} keeps at {@code notes/{base}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Rates_note_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  static final Rates_note_Memo INSTANCE = new Rates_note_Memo();

  private Rates_note_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<String> uri(String base) {
    return new MemoUri<>("notes/" + Uris.segment("base", base), INSTANCE);
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
