package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * What {@code number} of {@link Lookups} keeps at {@code lookups/{small}/{large}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_number_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_number_Memo INSTANCE = new Lookups_number_Memo();

  private Lookups_number_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(int small, long large) {
    return new MemoUri<>("lookups/" + small + "/" + large, INSTANCE);
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
