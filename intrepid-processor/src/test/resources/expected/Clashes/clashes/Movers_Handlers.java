package clashes;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.Step;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import java.lang.Class;
import java.lang.Object;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Movers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Movers_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Movers> FACTORY = new Factory();

  private final Movers handlers;

  private Movers_Handlers(Movers handlers) {
    this.handlers = handlers;
  }

  @Override
  public void handle(int message, Object payload, Step step) throws Exception {
    switch (message) {
      case 0 -> {
        Moved.Down one = (Moved.Down) payload;
        on(one, step);
        on2(one, step);
      }
      case 1 -> {
        Moved.Up one = (Moved.Up) payload;
        on(one, step);
        on3(one, step);
      }
      default -> throw new IllegalArgumentException("Movers has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, Step step) throws Exception {
    switch (batch) {
      default -> throw new IllegalArgumentException("Movers has no batch " + batch);
    }
  }

  private void on(Moved moved, Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.on(moved);
  }

  private void on3(Moved.Up up, Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.on(up);
  }

  private void on2(Moved.Down down, Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    handlers.on2(down);
  }

  private static final class Factory implements HandlersFactory<Movers> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "movers",
        SubscriberOptions.defaults(),
        List.of(
            Moved_Down_Event.INSTANCE,
            Moved_Up_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("on(Moved)", false, List.of(), List.of()).taking(0, 1),
            new SubscriberSpec.HandlerSpec("on(Moved.Up)", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("on2(Moved.Down)", false, List.of(), List.of()).taking(0)),
        List.of(),
        List.of());

    @Override
    public Class<Movers> handlerClass() {
      return Movers.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public List<SubscriberSpec.Family> families() {
      return List.of(
          new SubscriberSpec.Family(0, Moved.class));
    }

    @Override
    public HandlerTable bind(Movers handlers, State state) {
      return new Movers_Handlers(handlers);
    }
  }
}
