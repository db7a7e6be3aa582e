package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code name} of {@link Shop.Till.Clerk} keeps at {@code tills/{tillId}/name}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shop_Till_Clerk_name_Memo implements JsonCodec<String> {
  /**
   * The only one: it has no state.
   */
  static final Shop_Till_Clerk_name_Memo INSTANCE = new Shop_Till_Clerk_name_Memo();

  private Shop_Till_Clerk_name_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<String> uri(String tillId) {
    return new MemoUri<>("tills/" + Uris.segment("tillId", tillId) + "/name", INSTANCE);
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
