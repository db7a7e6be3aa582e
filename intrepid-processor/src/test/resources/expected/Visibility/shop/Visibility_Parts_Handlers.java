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
 * Calls the handlers of {@link Visibility.Parts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
public final class Visibility_Parts_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  public static final HandlersFactory<Visibility.Parts> FACTORY = new Factory();

  private Visibility_Parts_Handlers() {
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> countEvict((Visibility.Old) payload, step);
      default -> throw new IllegalArgumentException("Visibility.Parts has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Visibility.Parts has no batch " + batch);
    }
  }

  private void countEvict(Visibility.Old one, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.evictAll("counts/");
  }

  private static final class Factory implements HandlersFactory<Visibility.Parts> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "parts",
        SubscriberOptions.defaults(),
        List.of(Visibility_Old_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("count evict Visibility.Old", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Visibility.Parts> handlerClass() {
      return Visibility.Parts.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public HandlerTable bind(Visibility.Parts handlers, State state) {
      return new Visibility_Parts_Handlers();
    }
  }
}
