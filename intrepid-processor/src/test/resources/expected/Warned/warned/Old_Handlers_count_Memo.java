package warned;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code count} of {@link Old.Handlers} keeps at {@code old/{id}/count}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Old_Handlers_count_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Old_Handlers_count_Memo INSTANCE = new Old_Handlers_count_Memo();

  private Old_Handlers_count_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(String id) {
    return new MemoUri<>("old/" + Uris.segment("id", id) + "/count", INSTANCE);
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
