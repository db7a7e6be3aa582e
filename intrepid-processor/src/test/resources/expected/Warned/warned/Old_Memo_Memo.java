package warned;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Old.Memo}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
final class Old_Memo_Memo implements IntoCache<Old.Memo> {
  /**
   * The only one: it has no state.
   */
  static final Old_Memo_Memo INSTANCE = new Old_Memo_Memo();

  private static final JsonNames NAMES = JsonNames.of("id");

  private Old_Memo_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Old.Memo> uri(String id) {
    return new MemoUri<>("old/" + Uris.segment("id", id) + "/memo", INSTANCE);
  }

  @Override
  public Class<Old.Memo> memoClass() {
    return Old.Memo.class;
  }

  @Override
  public String template() {
    return "old/{id}/memo";
  }

  @Override
  public String uri(Old.Memo value) {
    return "old/" + Uris.segment("id", value.id()) + "/memo";
  }

  @Override
  public void write(Old.Memo value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.id()));
    out.endObject();
  }

  @Override
  public Old.Memo read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String id = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          id = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Old.Memo(id);
  }
}
