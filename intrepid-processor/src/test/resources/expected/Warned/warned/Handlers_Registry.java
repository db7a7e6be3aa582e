package warned;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Upcaster;
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
    return List.of(Old_Any_Closed_Event.INSTANCE, Old_Paid_Event.INSTANCE, OrderEvent_Placed_Event.INSTANCE, OrderEvent_Shipped_Event.INSTANCE, ShippedV1_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Old_Memo_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Handlers_Handlers.FACTORY, Old_Handlers_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Handlers_Memos.FACTORY, Old_Handlers_Memos.FACTORY);
  }

  @Override
  public List<Upcaster> upcasters() {
    return ShippedV1_Upcasts.ALL;
  }
}
