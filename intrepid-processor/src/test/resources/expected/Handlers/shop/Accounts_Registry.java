package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from Accounts on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class Accounts_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public Accounts_Registry() {
  }

  @Override
  public List<Registry.FormerMemo> formerMemos() {
    return List.of(
        new Registry.FormerMemo("accounts/{accountId}/balance", List.of("balances/{accountId}", "balance-of-{accountId}")),
        new Registry.FormerMemo("numbers/{currency}", List.of("currency-{currency}/number")));
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(Moved_Event.INSTANCE, Opened_Event.INSTANCE, Overdrawn_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Balance_Memo.INSTANCE, Summary_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Accounts_Handlers.FACTORY, Prices_Handlers.FACTORY);
  }
}
