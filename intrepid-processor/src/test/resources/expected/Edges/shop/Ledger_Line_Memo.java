package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Ledger.Line}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Ledger_Line_Memo implements IntoCache<Ledger.Line> {
  /**
   * The only one: it has no state.
   */
  static final Ledger_Line_Memo INSTANCE = new Ledger_Line_Memo();

  private static final JsonNames NAMES = JsonNames.of("account", "step", "state");

  private static final JsonNames ID_NAMES = JsonNames.of("value");

  private Ledger_Line_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Ledger.Line> uri(String account, Ledger.Id step) {
    return new MemoUri<>("ledger/" + Uris.segment("account", account) + "/lines/" + Uris.segment("step", step == null ? null : step.value()), INSTANCE);
  }

  @Override
  public Class<Ledger.Line> memoClass() {
    return Ledger.Line.class;
  }

  @Override
  public String template() {
    return "ledger/{account}/lines/{step}";
  }

  @Override
  public String uri(Ledger.Line value) {
    return "ledger/" + Uris.segment("account", value.account()) + "/lines/" + Uris.segment("step", value.step() == null ? null : value.step().value());
  }

  @Override
  public void write(Ledger.Line value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.account()));
    out.name(NAMES, 1);
    writeId(out.present(value.step()), out);
    Optional<Ledger.Id> state = out.present(NAMES, 2, value.state());
    if (state.isPresent()) {
      out.name(NAMES, 2);
      writeId(state.get(), out);
    }
    out.endObject();
  }

  @Override
  public Ledger.Line read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String account = null;
    Ledger.Id step = null;
    Optional<Ledger.Id> state = Optional.empty();
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          account = in.present().readString();
          seen |= 0x1L;
        }
        case 1 -> {
          step = readId(in.present());
          seen |= 0x2L;
        }
        case 2 -> state = in.isNull() ? Optional.empty() : Optional.of(readId(in));
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Ledger.Line(account, step, state);
  }

  private static void writeId(Ledger.Id value, JsonWriter out) {
    out.beginObject();
    out.number(ID_NAMES, 0, value.value());
    out.endObject();
  }

  private static Ledger.Id readId(JsonReader in) {
    in.beginObject();
    long value = 0;
    long seen = 0;
    for (int p = in.nextName(ID_NAMES, 0); p != JsonNames.END; p = in.nextName(ID_NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          value = in.present().readLong();
          seen |= 0x1L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x1L) {
      throw in.missing(ID_NAMES, 0, 0x1L & ~seen);
    }
    return new Ledger.Id(value);
  }
}
