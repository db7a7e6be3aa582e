package shop;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Visits}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Visits_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Visits> FACTORY = new Factory();

  private final Visits handlers;

  private Visits_Memos(Visits handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> visits(call);
      default -> throw new IllegalArgumentException("Visits has no memo " + memo);
    };
  }

  private Integer visits(MemoCall call) throws Exception {
    return call.returned(handlers.visits(call.text("base")));
  }

  private static final class Factory implements MemosFactory<Visits> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Visits.visits(String)", "visits/{base}", Visits_visits_Memo.INSTANCE));

    @Override
    public Class<Visits> handlerClass() {
      return Visits.class;
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
          if (segments[0].equals("visits")) {
            return 0; // visits/{base}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Visits handlers, State state) {
      return new Visits_Memos(handlers);
    }
  }
}
