package outdated;

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
 * Calls the handlers of {@link Counts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Counts_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Counts> FACTORY = new Factory();

  private Counts_Handlers() {
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> countEvictOn((Counted) payload, step);
      default -> throw new IllegalArgumentException("Counts has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Counts has no batch " + batch);
    }
  }

  private void countEvictOn(Stock one, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    step.evict("counts/" + idOfStock(one));
  }

  private static String idOfStock(Stock message) {
    if (message instanceof Counted one) {
      return Uris.segment("id", one.id());
    }
    throw new AssertionError(String.valueOf(message));
  }

  private static final class Factory implements HandlersFactory<Counts> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "counts",
        SubscriberOptions.defaults(),
        List.of(Counted_Event.INSTANCE),
        List.of(new SubscriberSpec.HandlerSpec("count evictOn Stock", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Counts> handlerClass() {
      return Counts.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(0, Stock.class));
    }

    @Override
    public HandlerTable bind(Counts handlers, State state) {
      return new Counts_Handlers();
    }
  }
}
