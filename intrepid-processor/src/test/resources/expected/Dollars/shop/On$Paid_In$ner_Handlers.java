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
 * Calls the handlers of {@link On$Paid.In$ner}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
public final class On$Paid_In$ner_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final HandlersFactory<On$Paid.In$ner> FACTORY = new Factory();

  private final On$Paid.In$ner handlers;

  private On$Paid_In$ner_Handlers(On$Paid.In$ner handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> handle((Outer$.$) payload, step);
      case 1 -> {
        Outer$.Inner$ one = (Outer$.Inner$) payload;
        handle(one, step);
        handle2(one, step);
      }
      default -> throw new IllegalArgumentException("On$Paid.In$ner has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("On$Paid.In$ner has no batch " + batch);
    }
  }

  private void handle(Outer$ any, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.handle(any);
  }

  private void handle2(Outer$.Inner$ event, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.handle(event);
  }

  private static final class Factory implements HandlersFactory<On$Paid.In$ner> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "inner",
        SubscriberOptions.defaults(),
        List.of(
            Outer$_$_Event.INSTANCE,
            Outer$_Inner$_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("handle(Outer$)", false, List.of(), List.of()).taking(0, 1),
            new SubscriberSpec.HandlerSpec("handle(Outer$.Inner$)", false, List.of(), List.of()).taking(1)),
        List.of(),
        List.of());

    @Override
    public Class<On$Paid.In$ner> handlerClass() {
      return On$Paid.In$ner.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(0, Outer$.class));
    }

    @Override
    public HandlerTable bind(On$Paid.In$ner handlers, State state) {
      return new On$Paid_In$ner_Handlers(handlers);
    }
  }
}
