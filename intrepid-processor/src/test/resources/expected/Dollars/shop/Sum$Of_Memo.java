package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Sum$Of}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Sum$Of_Memo implements IntoCache<Sum$Of> {
  /**
   * The only one: it has no state.
   */
  public static final Sum$Of_Memo INSTANCE = new Sum$Of_Memo();

  private static final JsonNames NAMES = JsonNames.of("id", "cents");

  private Sum$Of_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<Sum$Of> uri(String id) {
    return new MemoUri<>("orders/" + Uris.segment("id", id) + "/sum", INSTANCE);
  }

  @Override
  public Class<Sum$Of> memoClass() {
    return Sum$Of.class;
  }

  @Override
  public String template() {
    return "orders/{id}/sum";
  }

  @Override
  public String uri(Sum$Of value) {
    return "orders/" + Uris.segment("id", value.id()) + "/sum";
  }

  @Override
  public void write(Sum$Of value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.number(NAMES, 1, value.cents());
    out.endObject();
  }

  @Override
  public Sum$Of read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    long cents = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          cents = in.present().readLong();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Sum$Of(id, cents);
  }
}
