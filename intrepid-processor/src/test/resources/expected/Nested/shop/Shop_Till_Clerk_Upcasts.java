package shop;

import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Makes old messages new with the upcasts of {@link Shop.Till.Clerk}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Shop_Till_Clerk_Upcasts {
  /**
   * One for each old version.
   */
  static final List<Upcaster> ALL = List.of(
      new Upcaster(
          "Opened",
          1,
          SubscriptionTopic.prefix("tills/"),
          "tills/{tillId}",
          List.of(Shop_Till_Opened_Event.INSTANCE),
          (stored, step) -> openedV1(step.stored(Shop_Till_OpenedV1_Event.INSTANCE, stored), step)));

  private Shop_Till_Clerk_Upcasts() {
  }

  private static void openedV1(Shop.Till.OpenedV1 old, UpcastStep step) throws Exception {
    step.enter("Shop.Till.Clerk.opened(Shop.Till.OpenedV1)");
    step.message(Shop_Till_Opened_Event.INSTANCE, step.made(Shop.Till.Clerk.opened(old)));
  }
}
