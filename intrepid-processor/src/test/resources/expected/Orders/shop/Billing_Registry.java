package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Billing on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Billing_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Billing_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(OrderPaid_Event.INSTANCE, OrderPlaced_Event.INSTANCE, ReceiptSent_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Spend_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Billing_Handlers.FACTORY);
  }
}
