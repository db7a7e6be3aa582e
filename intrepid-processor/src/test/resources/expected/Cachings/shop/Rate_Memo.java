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
    out.name(NAMES, 0);
    out.string(out.present(value.base()));
    out.name(NAMES, 1);
    out.string(out.present(value.quote()));
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
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          base = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          quote = in.present().readString();
          seen |= 0x2L;
        }
        case 2 -> {
          factor = in.present().readDouble();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Rate(base, quote, factor);
  }
}
