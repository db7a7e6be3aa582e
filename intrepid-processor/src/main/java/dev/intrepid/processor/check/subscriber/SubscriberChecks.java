package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import java.util.List;

/** The rules of subscribers and their classes, in the order of their findings. */
public final class SubscriberChecks {

  public static final List<Check<HandlersModel>> OF_CLASSES =
      List.of(
          new ClassIsReachableCheck(),
          new SubscriberHasHandlersCheck(),
          new SubscriberNameIsValidCheck(),
          new SubscriberIsExhaustiveCheck(),
          new HandlersEndCheck(),
          new RetryMakesSenseCheck(),
          new RetryClassesAreVisibleCheck(),
          new ParkAtMostIsPositiveCheck(),
          new ShardsMakeSenseCheck(),
          new PageMakesSenseCheck(),
          new HandlersAreDistinctCheck());

  public static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new SubscribersAreDistinctCheck(),
          new FormerSubscribersAreGoneCheck(),
          new FormerHandlersAreGoneCheck(),
          new FoldsHaveOneKeeperCheck());

  private SubscriberChecks() {}
}
