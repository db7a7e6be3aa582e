package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Shop.Till.State}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Shop_Till_State_Memo implements IntoCache<Shop.Till.State> {
  /**
   * The only one: it has no state.
   */
  static final Shop_Till_State_Memo INSTANCE = new Shop_Till_State_Memo();

  private static final JsonNames NAMES = JsonNames.of("tillId", "coin");

  private static final JsonEnum<Shop.Till.Coin> COIN = JsonEnum.of(Shop.Till.Coin.values());

  private Shop_Till_State_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Shop.Till.State> uri(String tillId) {
    return new MemoUri<>("tills/" + Uris.segment("tillId", tillId) + "/state", INSTANCE);
  }

  @Override
  public Class<Shop.Till.State> memoClass() {
    return Shop.Till.State.class;
  }

  @Override
  public String template() {
    return "tills/{tillId}/state";
  }

  @Override
  public String uri(Shop.Till.State value) {
    return "tills/" + Uris.segment("tillId", value.tillId()) + "/state";
  }

  @Override
  public void write(Shop.Till.State value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.tillId()));
    out.name(NAMES, 1);
    out.string(out.present(value.coin()).name());
    out.endObject();
  }

  @Override
  public Shop.Till.State read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String tillId = null;
    Shop.Till.Coin coin = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          tillId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          coin = COIN.read(in.present());
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Shop.Till.State(tillId, coin);
  }
}
