package outdated;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Counted on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Counted_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Counted_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Counted_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of();
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Counts_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Counts_Memos.FACTORY);
  }
}
