package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Summary}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Summary_Memo implements IntoCache<Summary> {
  /**
   * The only one: it has no state.
   */
  static final Summary_Memo INSTANCE = new Summary_Memo();

  private static final JsonNames NAMES = JsonNames.of("accounts");

  private Summary_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Summary> uri() {
    return new MemoUri<>("summary", INSTANCE);
  }

  @Override
  public Class<Summary> memoClass() {
    return Summary.class;
  }

  @Override
  public String template() {
    return "summary";
  }

  @Override
  public String uri(Summary value) {
    return "summary";
  }

  @Override
  public void write(Summary value, JsonWriter out) {
    out.beginObject();
    out.number(NAMES, 0, value.accounts());
    out.endObject();
  }

  @Override
  public Summary read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    long accounts = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          accounts = in.present().readLong();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Summary(accounts);
  }
}
