package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * What {@code byId} of {@link Lookups} keeps at {@code lookups/id-{id}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Lookups_byId_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  public static final Lookups_byId_Memo INSTANCE = new Lookups_byId_Memo();

  private Lookups_byId_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<String> uri(UUID id) {
    return new MemoUri<>("lookups/id-" + Uris.segment("id", id), INSTANCE);
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
