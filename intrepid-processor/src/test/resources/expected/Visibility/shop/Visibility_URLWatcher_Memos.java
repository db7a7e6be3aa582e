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
 * Computes the memos of {@link Visibility.URLWatcher}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
public final class Visibility_URLWatcher_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final MemosFactory<Visibility.URLWatcher> FACTORY = new Factory();

  private final Visibility.URLWatcher handlers;

  private Visibility_URLWatcher_Memos(Visibility.URLWatcher handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> part(call);
      default -> throw new IllegalArgumentException("Visibility.URLWatcher has no memo " + memo);
    };
  }

  private Visibility.OldPart part(MemoCall call) throws Exception {
    return call.returned(handlers.part(call.text("text")));
  }

  private static final class Factory implements MemosFactory<Visibility.URLWatcher> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Visibility.URLWatcher.part(String)", "parts/{text}", Visibility_URLWatcher_part_Memo.INSTANCE));

    @Override
    public Class<Visibility.URLWatcher> handlerClass() {
      return Visibility.URLWatcher.class;
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
          if (segments[0].equals("parts")) {
            return 0; // parts/{text}
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Visibility.URLWatcher handlers, State state) {
      return new Visibility_URLWatcher_Memos(handlers);
    }
  }
}
