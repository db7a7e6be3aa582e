package outdated;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code count} of {@link Counts} keeps at {@code counts/{id}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Counts_count_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Counts_count_Memo INSTANCE = new Counts_count_Memo();

  private Counts_count_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(String id) {
    return new MemoUri<>("counts/" + Uris.segment("id", id), INSTANCE);
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
