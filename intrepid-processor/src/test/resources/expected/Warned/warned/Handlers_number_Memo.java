package warned;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code number} of {@link Handlers} keeps at {@code numbers/{number}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Handlers_number_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Handlers_number_Memo INSTANCE = new Handlers_number_Memo();

  private Handlers_number_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(Number<String> number) {
    return new MemoUri<>("numbers/" + Uris.segment("number", number == null ? null : number.value()), INSTANCE);
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
