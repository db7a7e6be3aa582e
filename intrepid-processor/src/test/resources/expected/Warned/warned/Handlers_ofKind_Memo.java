package warned;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code ofKind} of {@link Handlers} keeps at {@code kinds/{kind}/count}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Handlers_ofKind_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Handlers_ofKind_Memo INSTANCE = new Handlers_ofKind_Memo();

  private Handlers_ofKind_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(Old.Kind kind) {
    return new MemoUri<>("kinds/" + Uris.segment("kind", kind == null ? null : kind.name()) + "/count", INSTANCE);
  }

  @Override
  public void write(Integer value, JsonWriter out) {
    out.present(value);
    out.number(value);
  }

  @Override
  public Integer read(JsonReader in) {
    return in.isNull() ? null : in.readInt();
  }
}
