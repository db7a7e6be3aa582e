package clashes;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Handlers on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Handlers_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Handlers_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Moved_Down_Event.INSTANCE, Moved_Up_Event.INSTANCE, Placed_Event.INSTANCE, Shipped_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Kept_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Handlers_Handlers.FACTORY, Movers_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Memos_Memos.FACTORY);
  }
}
