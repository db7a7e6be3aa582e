package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Ledger.Totals}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Ledger_Totals_Memo implements IntoCache<Ledger.Totals> {
  /**
   * The only one: it has no state.
   */
  static final Ledger_Totals_Memo INSTANCE = new Ledger_Totals_Memo();

  private static final JsonNames NAMES = JsonNames.of("cents");

  private Ledger_Totals_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Ledger.Totals> uri() {
    return new MemoUri<>("ledger/totals", INSTANCE);
  }

  @Override
  public Class<Ledger.Totals> memoClass() {
    return Ledger.Totals.class;
  }

  @Override
  public String template() {
    return "ledger/totals";
  }

  @Override
  public String uri(Ledger.Totals value) {
    return "ledger/totals";
  }

  @Override
  public void write(Ledger.Totals value, JsonWriter out) {
    out.beginObject();
    out.number(NAMES, 0, value.cents());
    out.endObject();
  }

  @Override
  public Ledger.Totals read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    long cents = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          cents = in.present().readLong();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(NAMES, 0, 0x1L & ~seen);
    }
    return new Ledger.Totals(cents);
  }
}
