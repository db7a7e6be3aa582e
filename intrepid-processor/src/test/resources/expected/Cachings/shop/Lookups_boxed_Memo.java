package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code boxed} of {@link Lookups} keeps at {@code lookups/boxed/{small}/{large}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_boxed_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_boxed_Memo INSTANCE = new Lookups_boxed_Memo();

  private Lookups_boxed_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(Integer small, Long large) {
    return new MemoUri<>("lookups/boxed/" + Uris.segment("small", small) + "/" + Uris.segment("large", large), INSTANCE);
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
