package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code byPrefixedId} of {@link Lookups} keeps at {@code lookups/id-{prefixed}.json}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_byPrefixedId_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_byPrefixedId_Memo INSTANCE = new Lookups_byPrefixedId_Memo();

  private Lookups_byPrefixedId_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(String prefixed) {
    return new MemoUri<>("lookups/id-" + Uris.segment("prefixed", prefixed) + ".json", INSTANCE);
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
