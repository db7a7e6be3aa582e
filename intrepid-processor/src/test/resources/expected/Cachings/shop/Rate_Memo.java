package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Rate}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Rate_Memo implements IntoCache<Rate> {
  /**
   * The only one: it has no state.
   */
  static final Rate_Memo INSTANCE = new Rate_Memo();

  private static final JsonNames NAMES = JsonNames.of("base", "quote", "factor");

  private Rate_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Rate> uri(String base, String quote) {
    return new MemoUri<>("rates/" + Uris.segment("base", base) + "/" + Uris.segment("quote", quote), INSTANCE);
  }

  @Override
  public Class<Rate> memoClass() {
    return Rate.class;
  }

  @Override
  public String template() {
    return "rates/{base}/{quote}";
  }

  @Override
  public String uri(Rate value) {
    return "rates/" + Uris.segment("base", value.base()) + "/" + Uris.segment("quote", value.quote());
  }

  @Override
  public void write(Rate value, JsonWriter out) {
    out.beginObject();
    out.string(NAMES, 0, value.base());
    out.string(NAMES, 1, value.quote());
    out.number(NAMES, 2, value.factor());
    out.endObject();
  }

  @Override
  public Rate read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String base = null;
    String quote = null;
    double factor = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> base = in.readString();
        case 1 -> quote = in.readString();
        case 2 -> factor = in.readDouble();
        default -> in.skipValue();
      }
    }
    return new Rate(base, quote, factor);
  }
}
