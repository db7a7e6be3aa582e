package warned;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * What {@code numbers} of {@link Handlers} keeps at {@code numbers/all}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Handlers_numbers_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Handlers_numbers_Memo INSTANCE = new Handlers_numbers_Memo();

  private Handlers_numbers_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri() {
    return new MemoUri<>("numbers/all", INSTANCE);
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
