package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Anything on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Anything_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Anything_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Anything_Event.INSTANCE, Keys_Event.INSTANCE, Loose_Event.INSTANCE, Natives_Event.INSTANCE, Owned_Event.INSTANCE, Paged_Event.INSTANCE, Sorted_Event.INSTANCE);
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
