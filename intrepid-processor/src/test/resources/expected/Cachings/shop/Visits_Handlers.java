package shop;

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
 * Calls the handlers of {@link Visits}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Visits_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Visits> FACTORY = new Factory();

  private final Visits handlers;

  private Visits_Handlers(Visits handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        RateCorrected one = (RateCorrected) payload;
        visitsEvictOn(one, step);
        corrected(one, step);
      }
      default -> throw new IllegalArgumentException("Visits has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Visits has no batch " + batch);
    }
  }

  private void corrected(RateCorrected corrected, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.corrected(corrected);
  }

  private void visitsEvictOn(RateCorrected one, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    step.evict("visits/" + Uris.segment("base", one.base()));
    step.evict("seen/" + Uris.segment("base", one.base()) + "/times");
  }

  private static final class Factory implements HandlersFactory<Visits> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "visits",
        SubscriberOptions.defaults(),
        List.of(RateCorrected_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("corrected(RateCorrected)", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("visits evictOn RateCorrected", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Visits> handlerClass() {
      return Visits.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public HandlerTable bind(Visits handlers, State state) {
      return new Visits_Handlers(handlers);
    }
  }
}
