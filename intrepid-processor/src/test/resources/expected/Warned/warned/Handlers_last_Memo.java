package warned;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code last} of {@link Handlers} keeps at {@code kinds/{kind}/last}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Handlers_last_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  static final Handlers_last_Memo INSTANCE = new Handlers_last_Memo();

  private Handlers_last_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<String> uri(Old.Kind kind) {
    return new MemoUri<>("kinds/" + Uris.segment("kind", kind == null ? null : kind.name()) + "/last", INSTANCE);
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
