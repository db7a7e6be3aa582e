package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code visits} of {@link Visits} keeps at {@code visits/{base}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Visits_visits_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Visits_visits_Memo INSTANCE = new Visits_visits_Memo();

  private Visits_visits_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(String base) {
    return new MemoUri<>("visits/" + Uris.segment("base", base), INSTANCE);
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
