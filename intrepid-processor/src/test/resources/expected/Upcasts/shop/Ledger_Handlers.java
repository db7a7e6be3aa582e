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
 * Calls the handlers of {@link Ledger}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Ledger_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Ledger> FACTORY = new Factory();

  private final Ledger handlers;

  private Ledger_Handlers(Ledger handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> book((OrderPlaced) payload, step);
      case 1 -> book((OrderPaid) payload, step);
      default -> throw new IllegalArgumentException("Ledger has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Ledger has no batch " + batch);
    }
  }

  private void book(OrderEvent event, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.publish(Booked_Event.INSTANCE, handlers.book(event));
  }

  private static final class Factory implements HandlersFactory<Ledger> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "ledger",
        SubscriberOptions.defaults(),
        List.of(
            OrderPlaced_Event.INSTANCE,
            OrderPaid_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("book(OrderEvent)", false, List.of(), List.of("Booked")).taking(0, 1)),
        List.of(),
        List.of());

    @Override
    public Class<Ledger> handlerClass() {
      return Ledger.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(0, OrderEvent.class));
    }

    @Override
    public HandlerTable bind(Ledger handlers, State state) {
      return new Ledger_Handlers(handlers);
    }
  }
}
