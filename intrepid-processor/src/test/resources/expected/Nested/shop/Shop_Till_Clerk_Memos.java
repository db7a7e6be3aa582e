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
 * Computes the memos of {@link Shop.Till.Clerk}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Shop_Till_Clerk_Memos implements MemoTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final MemosFactory<Shop.Till.Clerk> FACTORY = new Factory();

  private final Shop.Till.Clerk handlers;

  private Shop_Till_Clerk_Memos(Shop.Till.Clerk handlers) {
    this.handlers = handlers;
  }

  @Override
  public Object compute(int memo, MemoCall call) throws Exception {
    return switch (memo) {
      case 0 -> name(call);
      default -> throw new IllegalArgumentException("Shop.Till.Clerk has no memo " + memo);
    };
  }

  private String name(MemoCall call) throws Exception {
    return call.returned(handlers.name(call.text("tillId")));
  }

  private static final class Factory implements MemosFactory<Shop.Till.Clerk> {
    private static final List<MemoSpec<?>> MEMOS = List.of(
        MemoSpec.of("Shop.Till.Clerk.name(String)", "tills/{tillId}/name", Shop_Till_Clerk_name_Memo.INSTANCE));

    @Override
    public Class<Shop.Till.Clerk> handlerClass() {
      return Shop.Till.Clerk.class;
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
          if (segments[0].equals("tills")) {
            if (segments[2].equals("name")) {
              return 0; // tills/{tillId}/name
            }
          }
        }
        default -> {}
      }
      return NONE;
    }

    @Override
    public MemoTable bind(Shop.Till.Clerk handlers, State state) {
      return new Shop_Till_Clerk_Memos(handlers);
    }
  }
}
