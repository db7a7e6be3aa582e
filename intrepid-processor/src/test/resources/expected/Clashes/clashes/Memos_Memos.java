package clashes;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.lang.Class;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Memos}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Memos_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Memos> FACTORY = new Factory();

  private final Memos handlers;

  private final Step step_;

  private final Call call_;

  private Memos_Memos(Memos handlers, State state) {
    this.handlers = handlers;
    this.step_ = state.get(Step.class);
    this.call_ = state.get(Call.class);
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> yield2(call);
      case 1 -> yield1(call);
      default -> throw new IllegalArgumentException("Memos has no memo " + memo);
    };
  }

  private Integer yield2(MemoCall call) throws Exception {
    return call.returned(handlers.yield(call.text("FACTORY"), step_, call_));
  }

  private Integer yield1(MemoCall call) throws Exception {
    return call.returned(handlers.yield1(call.text("id")));
  }

  private static final class Factory implements MemosFactory<Memos> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Memos.yield(String, Step, Call)", "first/{FACTORY}", Memos_yield_Memo.INSTANCE),
        MemoSpec.of("Memos.yield1(String)", "second/{id}", Memos_yield1_Memo.INSTANCE));

    @Override
    public Class<Memos> handlerClass() {
      return Memos.class;
    }

    @Override
    public List<MemoSpec<?>> memos() {
      return MEMOS;
    }

    @Override
    public List<SubscriberSpec.StateNeed> needs() {
      return List.of(
          new SubscriberSpec.StateNeed(Step.class, "Memos.yield(String, Step, Call)"),
          new SubscriberSpec.StateNeed(Call.class, "Memos.yield(String, Step, Call)"));
    }

    @Override
    public int route(String[] segments) {
      switch (segments.length) {
        case 2 -> {
          switch (segments[0]) {
            case "first" -> {
              return 0; // first/{FACTORY}
            }
            case "second" -> {
              return 1; // second/{id}
            }
            default -> {}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Memos handlers, State state) {
      return new Memos_Memos(handlers, state);
    }
  }
}
