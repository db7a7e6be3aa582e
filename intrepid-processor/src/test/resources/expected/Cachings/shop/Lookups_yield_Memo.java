package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code yield} of {@link Lookups} keeps at {@code {left}/{right}/{end}/x/y}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_yield_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_yield_Memo INSTANCE = new Lookups_yield_Memo();

  private Lookups_yield_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(String left, String right, String end) {
    return new MemoUri<>("" + Uris.segment("left", left) + "/" + Uris.segment("right", right) + "/" + Uris.segment("end", end) + "/x/y", INSTANCE);
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
