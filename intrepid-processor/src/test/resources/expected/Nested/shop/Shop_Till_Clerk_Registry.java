package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import dev.intrepid.codegen.Upcaster;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Shop.Till.Clerk on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Shop_Till_Clerk_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Shop_Till_Clerk_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Shop_Till_Opened_Event.INSTANCE, Shop_Till_OpenedV1_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Shop_Till_State_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Shop_Till_Clerk_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Shop_Till_Clerk_Memos.FACTORY);
  }

  @Override
  public List<Upcaster> upcasters() {
    return Shop_Till_Clerk_Upcasts.ALL;
  }
}
