package warned;

import dev.intrepid.Cache;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Handlers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "NullAway",
    "deprecation",
    "rawtypes",
    "removal"
})
final class Handlers_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Handlers> FACTORY = new Factory();

  private final Handlers handlers;

  private final Map map;

  private final List<Old.Mailer> listOfMailer;

  private Handlers_Memos(Handlers handlers, State state) {
    this.handlers = handlers;
    this.map = state.get(Map.class);
    @SuppressWarnings("unchecked") List<Old.Mailer> theListOfMailer = state.get(List.class);
    this.listOfMailer = theListOfMailer;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> count(call);
      case 1 -> number(call);
      case 2 -> ofKind(call);
      case 3 -> numbers(call);
      default -> throw new IllegalArgumentException("Handlers has no memo " + memo);
    };
  }

  private Integer count(MemoCall call) throws Exception {
    try {
      return call.returned(handlers.count(new Key<OrderEvent.Placed>(call.text("id")), map, listOfMailer));
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private Integer number(MemoCall call) throws Exception {
    Number<String> number = new Number<String>(call.text("number"));
    Cache<Integer> count = call.memo(IntegerCodec.INSTANCE, "counts/" + Uris.segment("number", number == null ? null : number.value()));
    return call.returned(handlers.number(number, count));
  }

  private Integer ofKind(MemoCall call) throws Exception {
    return call.returned(handlers.ofKind(call.constant("kind", Old.Kind.class)));
  }

  private Integer numbers(MemoCall call) throws Exception {
    try {
      return call.returned(handlers.numbers()).orElse(null);
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  @SuppressWarnings("NullAway")
  private static final class IntegerCodec implements JsonCodec<Integer> {
    static final IntegerCodec INSTANCE = new IntegerCodec();

    @Override
    public void write(Integer value, JsonWriter out) {
      out.present(value);
      out.number(value);
    }

    @Override
    public Integer read(JsonReader in) {
      return in.isNull() ? null : in.readInt();
    }
  }

  private static final class Factory implements MemosFactory<Handlers> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Handlers.count(Key<OrderEvent.Placed>, Map, List<Old.Mailer>)", "counts/{id}", Handlers_count_Memo.INSTANCE),
        MemoSpec.of("Handlers.number(Number<String>, Cache<Integer>)", "numbers/{number}", Handlers_number_Memo.INSTANCE)
            .from("counts/{number}"),
        MemoSpec.of("Handlers.ofKind(Old.Kind)", "kinds/{kind}/count", Handlers_ofKind_Memo.INSTANCE),
        MemoSpec.of("Handlers.numbers()", "numbers/all", Handlers_numbers_Memo.INSTANCE));

    @Override
    public Class<Handlers> handlerClass() {
      return Handlers.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of(
          new SubscriberSpec.StateNeed(Map.class, "Handlers.count(Key<OrderEvent.Placed>, Map, List<Old.Mailer>)"),
          new SubscriberSpec.StateNeed(List.class, "Handlers.count(Key<OrderEvent.Placed>, Map, List<Old.Mailer>)"));
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 2 -> {
          switch (segments[0]) {
            case "counts" -> {
              return 0; // counts/{id}
            }
            case "numbers" -> {
              if (segments[1].equals("all")) {
                return 3; // numbers/all
              }
              return 1; // numbers/{number}
            }
            default -> {}
          }
        }
        case 3 -> {
          if (segments[0].equals("kinds")) {
            if (segments[2].equals("count")) {
              return 2; // kinds/{kind}/count
            }
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Handlers handlers, State state) {
      return new Handlers_Memos(handlers, state);
    }
  }
}
