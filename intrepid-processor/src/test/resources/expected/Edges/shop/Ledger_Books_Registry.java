package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Ledger.Books on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Ledger_Books_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Ledger_Books_Registry() {
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Ledger_Entry_Booked_Event.INSTANCE, Ledger_Entry_Voided_Event.INSTANCE, Ledger_Older_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Ledger_Line_Memo.INSTANCE, Ledger_Totals_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Ledger_Books_Handlers.FACTORY);
  }
}
