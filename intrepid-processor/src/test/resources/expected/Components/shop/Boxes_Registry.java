package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Boxes on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Boxes_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Boxes_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Boxes_Event.INSTANCE, Collections_Event.INSTANCE, Demanding_Event.INSTANCE, Empty_Event.INSTANCE, Lenient_Event.INSTANCE, Optionals_Event.INSTANCE, Primitives_Event.INSTANCE, Shapes_Event.INSTANCE, Times_Event.INSTANCE, Values_Event.INSTANCE);
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
