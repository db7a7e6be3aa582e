package outdated;

import dev.intrepid.codegen.MemoCall;
import dev.intrepid.codegen.MemoSpec;
import dev.intrepid.codegen.MemoTable;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Computes the memos of {@link Counts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Counts_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Counts> FACTORY = new Factory();

  private final Counts handlers;

  private Counts_Memos(Counts handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> count(call);
      default -> throw new IllegalArgumentException("Counts has no memo " + memo);
    };
  }

  private Integer count(MemoCall call) throws Exception {
    return call.returned(handlers.count(call.text("id")));
  }

  private static final class Factory implements MemosFactory<Counts> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Counts.count(String)", "counts/{id}", Counts_count_Memo.INSTANCE));

    @Override
    public Class<Counts> handlerClass() {
      return Counts.class;
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
            return 0; // counts/{id}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Counts handlers, State state) {
      return new Counts_Memos(handlers);
    }
  }
}
