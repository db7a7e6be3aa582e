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
    out.string(NAMES, 0, value.account());
    Ledger.Id step = value.step();
    if (step != null) {
      out.name(NAMES, 1);
      writeId(step, out);
    }
    Optional<Ledger.Id> state = value.state();
    if (state != null && state.isPresent()) {
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
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> account = in.readString();
        case 1 -> step = readId(in);
        case 2 -> state = Optional.ofNullable(readId(in));
        default -> in.skipValue();
      }
    }
    return new Ledger.Line(account, step, state);
  }

  private static void writeId(Ledger.Id value, JsonWriter out) {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    out.number(ID_NAMES, 0, value.value());
    out.endObject();
  }

  private static Ledger.Id readId(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    long value = 0;
    for (int p = in.nextName(ID_NAMES, 0); p != JsonNames.END; p = in.nextName(ID_NAMES, p + 1)) {
      switch (p) {
        case 0 -> value = in.readLong();
        default -> in.skipValue();
      }
    }
    return new Ledger.Id(value);
  }
}
