package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from On$Paid on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class On$Paid_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public On$Paid_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Outer$_$_Event.INSTANCE, Outer$_Inner$_Event.INSTANCE, Paid$Now_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Sum$Of_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(On$Paid_Handlers.FACTORY, On$Paid_In$ner_Handlers.FACTORY);
  }
}
