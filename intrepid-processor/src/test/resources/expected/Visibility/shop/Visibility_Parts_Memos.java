package shop;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Visibility.Parts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
public final class Visibility_Parts_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final MemosFactory<Visibility.Parts> FACTORY = new Factory();

  private final Visibility.Parts handlers;

  private Visibility_Parts_Memos(Visibility.Parts handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> count(call);
      default -> throw new IllegalArgumentException("Visibility.Parts has no memo " + memo);
    };
  }

  private Long count(MemoCall call) throws Exception {
    String text = call.text("text");
    Visibility.OldPart part = call.value(OldPartCodec.INSTANCE, "parts/" + Uris.segment("text", text));
    return call.returned(handlers.count(text, part));
  }

  @SuppressWarnings({
      "NullAway",
      "deprecation",
      "removal"
  })
  private static final class OldPartCodec implements JsonCodec<Visibility.OldPart> {
    static final OldPartCodec INSTANCE = new OldPartCodec();

    private static final JsonNames NAMES = JsonNames.of("text");

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

  private static final class Factory implements MemosFactory<Visibility.Parts> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Visibility.Parts.count(String, Visibility.OldPart)", "counts/{text}", Visibility_Parts_count_Memo.INSTANCE)
            .from("parts/{text}"));

    @Override
    public Class<Visibility.Parts> handlerClass() {
      return Visibility.Parts.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of();
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 2 -> {
          if (segments[0].equals("counts")) {
            return 0; // counts/{text}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Visibility.Parts handlers, State state) {
      return new Visibility_Parts_Memos(handlers);
    }
  }
}
