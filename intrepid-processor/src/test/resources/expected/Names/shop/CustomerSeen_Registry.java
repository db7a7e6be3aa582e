package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from CustomerSeen on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class CustomerSeen_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public CustomerSeen_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(CustomerSeen_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of();
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of();
  }
}
