package shop;

import dev.intrepid.IntoCache;
import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.MemosFactory;
import dev.intrepid.codegen.Registry;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What the compiler wrote for this package, from CurrencyReformed on.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class CurrencyReformed_Registry implements Registry {
  /**
   * For the ServiceLoader.
   */
  public CurrencyReformed_Registry() {
  }

  @Override
  public List<Registry.FormerMemo> formerMemos() {
    return List.of(
        new Registry.FormerMemo("rates/{base}/{quote}", List.of("exchange/{base}/{quote}", "prices/{quote}/of/{base}")),
        new Registry.FormerMemo("notes/{base}", List.of("old-notes/{base}/all", "remarks/{base}")),
        new Registry.FormerMemo("visits/{base}", List.of("seen/{base}/times")));
  }

  @Override
  public List<IntoEvent<?>> events() {
    return List.of(CurrencyReformed_Event.INSTANCE, RateCorrected_Event.INSTANCE, RatePublished_Event.INSTANCE);
  }

  @Override
  public List<IntoCache<?>> memos() {
    return List.of(Rate_Memo.INSTANCE);
  }

  @Override
  public List<HandlersFactory<?>> handlers() {
    return List.of(Inversions_Handlers.FACTORY, Rates_Handlers.FACTORY, Visits_Handlers.FACTORY);
  }

  @Override
  public List<MemosFactory<?>> memoMethods() {
    return List.of(Inversions_Memos.FACTORY, Lookups_Memos.FACTORY, Rates_Memos.FACTORY, Visits_Memos.FACTORY);
  }
}
