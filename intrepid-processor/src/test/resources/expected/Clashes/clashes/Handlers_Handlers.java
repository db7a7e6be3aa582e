package clashes;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.HandlersFactory;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberOptions;
import dev.intrepid.codegen.SubscriberSpec;
import java.lang.Override;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Calls the handlers of {@link Handlers}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class Handlers_Handlers implements HandlerTable {
  /**
   * Describes the class and binds tables to its objects.
   */
  static final HandlersFactory<Handlers> FACTORY = new Factory();

  private final Handlers handlers;

  private final Step step_;

  private final Call call_;

  private final Class class_;

  private final String string;

  private final Object object;

  private Handlers_Handlers(Handlers handlers, State state) {
    this.handlers = handlers;
    this.step_ = state.get(Step.class);
    this.call_ = state.get(Call.class);
    this.class_ = state.get(Class.class);
    this.string = state.get(String.class);
    this.object = state.get(Object.class);
  }

  @Override
  public void handle(int message, java.lang.Object payload, dev.intrepid.codegen.Step step) throws
      Exception {
    switch (message) {
      case 0 -> placed((Placed) payload, step);
      case 1 -> {
        Shipped one = (Shipped) payload;
        yield2(one, step);
        yield1(one, step);
      }
      default -> throw new IllegalArgumentException("Handlers has no message " + message);
    }
  }

  @Override
  public void handleBatch(int batch, List<?> payloads, dev.intrepid.codegen.Step step) throws
      Exception {
    switch (batch) {
      case 0 -> {
        @SuppressWarnings("unchecked") List<Placed> many = (List<Placed>) payloads;
        many(many, step);
      }
      case 1 -> {
        @SuppressWarnings("unchecked") List<Shipped> many = (List<Shipped>) payloads;
        many3(many, step);
      }
      case 2 -> {
        @SuppressWarnings("unchecked") List<Shipped> many = (List<Shipped>) payloads;
        many2(many, step);
      }
      default -> throw new IllegalArgumentException("Handlers has no batch " + batch);
    }
  }

  private void placed(Placed Placed_Event_, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(0)) {
      return;
    }
    handlers.placed(Placed_Event_, step_, call_, class_, string, object);
  }

  private void many(List<Placed> all, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(1)) {
      return;
    }
    handlers.many(all);
  }

  private void many3(List<Shipped> all, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(2)) {
      return;
    }
    handlers.many(all, step_);
  }

  private void many2(List<Shipped> all, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(3)) {
      return;
    }
    handlers.many2(all);
  }

  private void yield2(Shipped shipped, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(4)) {
      return;
    }
    handlers.yield(shipped);
  }

  private void yield1(Shipped shipped, dev.intrepid.codegen.Step step) throws Exception {
    if (!step.enter(5)) {
      return;
    }
    handlers.yield1(shipped);
  }

  private static final class Factory implements HandlersFactory<Handlers> {
    private static final SubscriberSpec SPEC = new SubscriberSpec(
        "handlers",
        SubscriberOptions.defaults(),
        List.of(
            Placed_Event.INSTANCE,
            Shipped_Event.INSTANCE),
        List.of(
            new SubscriberSpec.HandlerSpec("placed(Placed)", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("many(List<Placed>)", false, List.of(), List.of()).taking(0),
            new SubscriberSpec.HandlerSpec("many(List<Shipped>)", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("many2(List<Shipped>)", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("yield(Shipped)", false, List.of(), List.of()).taking(1),
            new SubscriberSpec.HandlerSpec("yield1(Shipped)", false, List.of(), List.of()).taking(1)),
        List.of(
            new SubscriberSpec.BatchSpec(1, Set.of(0)),
            new SubscriberSpec.BatchSpec(2, Set.of(1)),
            new SubscriberSpec.BatchSpec(3, Set.of(1))),
        List.of(
            new SubscriberSpec.StateNeed(Step.class, "Handlers.placed(Placed, Step, Call, Class, String, Object)"),
            new SubscriberSpec.StateNeed(Call.class, "Handlers.placed(Placed, Step, Call, Class, String, Object)"),
            new SubscriberSpec.StateNeed(Class.class, "Handlers.placed(Placed, Step, Call, Class, String, Object)"),
            new SubscriberSpec.StateNeed(String.class, "Handlers.placed(Placed, Step, Call, Class, String, Object)"),
            new SubscriberSpec.StateNeed(Object.class, "Handlers.placed(Placed, Step, Call, Class, String, Object)"),
            new SubscriberSpec.StateNeed(Step.class, "Handlers.many(List<Shipped>, Step)")));

    @Override
    public java.lang.Class<Handlers> handlerClass() {
      return Handlers.class;
    }

    @Override
    public SubscriberSpec spec() {
      return SPEC;
    }

    @Override
    public HandlerTable bind(Handlers handlers, State state) {
      return new Handlers_Handlers(handlers, state);
    }
  }
}
