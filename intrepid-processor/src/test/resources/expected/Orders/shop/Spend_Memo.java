package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Spend}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Spend_Memo implements IntoCache<Spend> {
  /**
   * The only one: it has no state.
   */
  static final Spend_Memo INSTANCE = new Spend_Memo();

  private static final JsonNames NAMES = JsonNames.of("customerId", "cents", "orders");

  private Spend_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Spend> uri(String customerId) {
    return new MemoUri<>("customers/" + Uris.segment("customerId", customerId) + "/spend", INSTANCE);
  }

  @Override
  public Class<Spend> memoClass() {
    return Spend.class;
  }

  @Override
  public String template() {
    return "customers/{customerId}/spend";
  }

  @Override
  public String uri(Spend value) {
    return "customers/" + Uris.segment("customerId", value.customerId()) + "/spend";
  }

  @Override
  public void write(Spend value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.customerId()));
    out.number(NAMES, 1, value.cents());
    out.number(NAMES, 2, value.orders());
    out.endObject();
  }

  @Override
  public Spend read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String customerId = null;
    long cents = 0;
    int orders = 0;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          customerId = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          cents = in.present().readLong();
          seen |= 0x2L;
        }
        case 2 -> {
          orders = in.present().readInt();
          seen |= 0x4L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x7L) {
      throw in.missing(NAMES, 0, 0x7L & ~seen);
    }
    return new Spend(customerId, cents, orders);
  }
}
