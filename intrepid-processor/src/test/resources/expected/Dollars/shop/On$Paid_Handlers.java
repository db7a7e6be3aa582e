package shop;

import dev.intrepid.Cache;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.repo.Uris;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link On$Paid}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class On$Paid_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final HandlersFactory<On$Paid> FACTORY = new Factory();

  private final On$Paid handlers;

  private On$Paid_Handlers(On$Paid handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> on$((Paid$Now) payload, step);
      default -> throw new IllegalArgumentException("On$Paid has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("On$Paid has no batch " + batch);
    }
  }

  private void on$(Paid$Now event, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    Cache<Sum$Of> memo = step.memo(Sum$Of_Memo.INSTANCE, "orders/" + Uris.segment("id", event.id()) + "/sum");
    step.store(Sum$Of_Memo.INSTANCE, handlers.on$(event, memo));
  }

  private static final class Factory implements HandlersFactory<On$Paid> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "paid",
        SubscriberOptions.defaults(),
        List.of(Paid$Now_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("on$(Paid$Now)", true /* folds */, List.of("orders/{id}/sum"), List.of()).taking(0).reading("orders/{id}/sum")),
        List.of(),
        List.of());

    @Override
    public Class<On$Paid> handlerClass() {
      return On$Paid.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.RecordTemplate> records() {
      return List.of(
          new SubscriberSpec.RecordTemplate(Sum$Of_Memo.INSTANCE, "orders/{id}/sum"));
    }

    @Override
    public HandlerTable bind(On$Paid handlers, State state) {
      return new On$Paid_Handlers(handlers);
    }
  }
}
