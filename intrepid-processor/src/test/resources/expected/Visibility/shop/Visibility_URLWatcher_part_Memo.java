package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * What {@code part} of {@link Visibility.URLWatcher} keeps at {@code parts/{text}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "removal"
})
public final class Visibility_URLWatcher_part_Memo implements JsonCodec<Visibility.OldPart> {
  /**
   * The only one: it has no state.
   */
  public static final Visibility_URLWatcher_part_Memo INSTANCE = new Visibility_URLWatcher_part_Memo();

  private static final JsonNames NAMES = JsonNames.of("text");

  private Visibility_URLWatcher_part_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  public static MemoUri<Visibility.OldPart> uri(String text) {
    return new MemoUri<>("parts/" + Uris.segment("text", text), INSTANCE);
  }

  @Override
  public void write(Visibility.OldPart value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.text()));
    out.endObject();
  }

  @Override
  public Visibility.OldPart read(JsonReader in) {
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
    return new Visibility.OldPart(text);
  }
}
