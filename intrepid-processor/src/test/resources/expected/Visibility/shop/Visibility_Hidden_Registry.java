package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Visibility.Hidden on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Visibility_Hidden_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Visibility_Hidden_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Visibility_Hidden_Event.INSTANCE, Visibility_Old_Event.INSTANCE, Visibility_Seen_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Visibility_LastSeen_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Visibility_Parts_Handlers.FACTORY, Visibility_URLWatcher_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Visibility_Parts_Memos.FACTORY, Visibility_URLWatcher_Memos.FACTORY);
  }
}
