package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.check.handler.HandlerIsReachableCheck;
import dev.intrepid.processor.check.handler.ParametersAreSuppliedCheck;
import dev.intrepid.processor.check.handler.ReturnHasMeaningCheck;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import java.util.List;

/** The rules of memos that methods compute, in the order of their findings. */
public final class MemoChecks {

  public static final List<Check<? super MemoMethodModel>> OF_METHODS =
      List.of(
          new HandlerIsReachableCheck(),
          new MemoVariablesAreParametersCheck(),
          new ParametersAreSuppliedCheck(),
          new MemoTakesNoMessageCheck(),
          new KeysAreVariablesCheck(),
          new MemoUriIsInMethodCheck(),
          new MemoTimesAreTimesCheck(),
          new MemoTimesMakeSenseCheck(),
          new MemoOptionsMeanSomethingCheck(),
          new JitterIsAShareCheck(),
          new EvictionsAreMessagesCheck(),
          new EvictIsAPrefixCheck(),
          new EvictedMemosAreInMessageCheck(),
          new ReturnHasMeaningCheck());

  public static final List<Check<HandlersModel>> OF_CLASSES =
      List.of(new MemoNamesAreDistinctCheck());

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new MemoUrisAreDistinctCheck(),
          new MemosAreComputedOnceCheck(),
          new PlainMemosAreComputedCheck(),
          new MemosEndCheck(),
          new EvictDropsNoOthersCheck(),
          new MemoParametersHaveNamesCheck(),
          new FormerTemplatesFitCheck());

  private MemoChecks() {}
}
