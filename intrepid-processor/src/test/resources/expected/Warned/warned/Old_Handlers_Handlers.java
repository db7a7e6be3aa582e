package warned;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Old.Handlers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Old_Handlers_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Old.Handlers> FACTORY = new Factory();

  private final Old.Handlers handlers;

  private Old_Handlers_Handlers(Old.Handlers handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> paid((Old.Paid) payload, step);
      default -> throw new IllegalArgumentException("Old.Handlers has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Old.Handlers has no batch " + batch);
    }
  }

  private void paid(Old.Paid paid, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.paid(paid);
  }

  private static final class Factory implements HandlersFactory<Old.Handlers> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "old",
        SubscriberOptions.defaults(),
        List.of(Old_Paid_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("paid(Old.Paid)", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Old.Handlers> handlerClass() {
      return Old.Handlers.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public HandlerTable bind(Old.Handlers handlers, State state) {
      return new Old_Handlers_Handlers(handlers);
    }
  }
}
