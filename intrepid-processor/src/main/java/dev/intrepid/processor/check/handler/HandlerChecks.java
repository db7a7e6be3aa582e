package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import java.util.List;

/** The rules of handlers, in the order of their findings. */
public final class HandlerChecks {

  public static final List<Check<? super HandlerModel>> OF_HANDLERS =
      List.of(
          new HandlerIsReachableCheck(),
          new ParametersAreSuppliedCheck(),
          new SealedMessageIsAllEventsCheck(),
          new BatchFitsCheck(),
          new TimeoutMakesSenseCheck(),
          new FormerHandlersAreNamesCheck(),
          new MemoUriIsInMessageCheck(),
          new ReturnHasMeaningCheck());

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new HandlerTakesOneMessageCheck(),
          new CachesAreOfMemosCheck(),
          new HandledTypesAreVisibleCheck());

  private HandlerChecks() {}
}
