package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.UpcastModel;
import java.util.List;

/** The rules of upcasts, in the order of their findings. */
public final class UpcastChecks {

  public static final List<Check<UpcastModel>> OF_UPCASTS =
      List.of(
          new UpcastIsReachableCheck(),
          new UpcastTakesAVersionCheck(),
          new UpcastMakesAnEventCheck(),
          new UpcastGoesUpCheck());

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new UpcastOnJsonIsOfAnOldVersionCheck(),
          new UpcastIsTheOnlyOneCheck(),
          new UpcastsLeadToTheNewestCheck(),
          new UpcastsEndCheck(),
          new UpcastIsVisibleCheck(),
          new HandlerTakesTheNewestCheck());

  private UpcastChecks() {}
}
