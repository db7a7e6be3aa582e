package clashes;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * What {@code yield} of {@link Memos} keeps at {@code first/{FACTORY}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Memos_yield_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Memos_yield_Memo INSTANCE = new Memos_yield_Memo();

  private Memos_yield_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(String FACTORY_) {
    return new MemoUri<>("first/" + Uris.segment("FACTORY", FACTORY_), INSTANCE);
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
