package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code count} of {@link Visibility.Parts} keeps at {@code counts/{text}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
public final class Visibility_Parts_count_Memo implements JsonCodec<Long> {
  /**
   * The only one: it has no state.
   */
  public static final Visibility_Parts_count_Memo INSTANCE = new Visibility_Parts_count_Memo();

  private Visibility_Parts_count_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<Long> uri(String text) {
    return new MemoUri<>("counts/" + Uris.segment("text", text), INSTANCE);
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
