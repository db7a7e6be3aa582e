package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code any} of {@link Lookups} keeps at {@code lookups/{text}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_any_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_any_Memo INSTANCE = new Lookups_any_Memo();

  private Lookups_any_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(String text) {
    return new MemoUri<>("lookups/" + Uris.segment("text", text), INSTANCE);
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
