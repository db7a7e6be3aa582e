package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Visibility.LastSeen}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
public final class Visibility_LastSeen_Memo implements IntoCache<Visibility.LastSeen> {
  /**
   * The only one: it has no state.
   */
  public static final Visibility_LastSeen_Memo INSTANCE = new Visibility_LastSeen_Memo();

  private static final JsonNames NAMES = JsonNames.of("text");

  private Visibility_LastSeen_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<Visibility.LastSeen> uri(String text) {
    return new MemoUri<>("seen/" + Uris.segment("text", text), INSTANCE);
  }

  @Override
  public Class<Visibility.LastSeen> memoClass() {
    return Visibility.LastSeen.class;
  }

  @Override
  public String template() {
    return "seen/{text}";
  }

  @Override
  public String uri(Visibility.LastSeen value) {
    return "seen/" + Uris.segment("text", value.text());
  }

  @Override
  public void write(Visibility.LastSeen value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Visibility.LastSeen read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String text = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          text = in.present().readString();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Visibility.LastSeen(text);
  }
}
