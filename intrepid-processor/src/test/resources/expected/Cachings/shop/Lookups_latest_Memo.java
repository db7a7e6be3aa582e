package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * What {@code latest} of {@link Lookups} keeps at {@code lookups/latest}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_latest_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_latest_Memo INSTANCE = new Lookups_latest_Memo();

  private Lookups_latest_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri() {
    return new MemoUri<>("lookups/latest", INSTANCE);
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
