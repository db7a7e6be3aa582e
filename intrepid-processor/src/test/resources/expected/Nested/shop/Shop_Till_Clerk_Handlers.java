package shop;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Shop.Till.Clerk}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Shop_Till_Clerk_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Shop.Till.Clerk> FACTORY = new Factory();

  private final Shop.Till.Clerk handlers;

  private Shop_Till_Clerk_Handlers(Shop.Till.Clerk handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        Shop.Till.Opened one = (Shop.Till.Opened) payload;
        opened(one, step);
        name(one, step);
      }
      default -> throw new IllegalArgumentException("Shop.Till.Clerk has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Shop.Till.Clerk has no batch " + batch);
    }
  }

  private void opened(Shop.Till.Opened opened, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.store(Shop_Till_State_Memo.INSTANCE, handlers.opened(opened));
  }

  private void name(Shop.Till.Opened opened, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.name(opened);
  }

  private static final class Factory implements HandlersFactory<Shop.Till.Clerk> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "clerk",
        SubscriberOptions.defaults(),
        List.of(Shop_Till_Opened_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("opened(Shop.Till.Opened)", false, List.of("tills/{tillId}/state"), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("name(Shop.Till.Opened)", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Shop.Till.Clerk> handlerClass() {
      return Shop.Till.Clerk.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Shop_Till_State_Memo.INSTANCE, "tills/{tillId}/state"));
    }

    @Override
    public HandlerTable bind(Shop.Till.Clerk handlers, State state) {
      return new Shop_Till_Clerk_Handlers(handlers);
    }
  }
}
