package warned;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Old.Handlers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Old_Handlers_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Old.Handlers> FACTORY = new Factory();

  private final Old.Handlers handlers;

  private Old_Handlers_Memos(Old.Handlers handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> count(call);
      default -> throw new IllegalArgumentException("Old.Handlers has no memo " + memo);
    };
  }

  private Integer count(MemoCall call) throws Exception {
    return call.returned(handlers.count(call.text("id")));
  }

  private static final class Factory implements MemosFactory<Old.Handlers> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Old.Handlers.count(String)", "old/{id}/count", Old_Handlers_count_Memo.INSTANCE));

    @Override
    public Class<Old.Handlers> handlerClass() {
      return Old.Handlers.class;
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
        case 3 -> {
          if (segments[0].equals("old")) {
            if (segments[2].equals("count")) {
              return 0; // old/{id}/count
            }
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Old.Handlers handlers, State state) {
      return new Old_Handlers_Memos(handlers);
    }
  }
}
