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
 * What {@code yield1} of {@link Memos} keeps at {@code second/{id}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Memos_yield1_Memo implements JsonCodec<Integer> {
  /**
   * The only one: it has no state.
   */
  static final Memos_yield1_Memo INSTANCE = new Memos_yield1_Memo();

  private Memos_yield1_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Integer> uri(String id) {
    return new MemoUri<>("second/" + Uris.segment("id", id), INSTANCE);
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
