package dev.intrepid.engine.catalog;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.State;
import dev.intrepid.codegen.SubscriberSpec;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An instance of a class with handlers together with what the compiler wrote for it. Immutable. */
public final class BoundHandlers {

  private final SubscriberSpec spec;
  private final Supplier<HandlerTable> tables;

  private BoundHandlers(SubscriberSpec spec, Supplier<HandlerTable> tables) {
    this.spec = spec;
    this.tables = tables;
  }

  /** The generated code for the class of these handlers; empty if they handle no messages. */
  public static Optional<Unbound> find(Object handlers, GeneratedCode generated) {
    return unbound(handlers, generated);
  }

  @SuppressWarnings("unchecked") // the class of an H is a Class<H>
  private static <H> Optional<Unbound> unbound(H handlers, GeneratedCode generated) {
    Class<H> type = (Class<H>) handlers.getClass();
    return generated
        .handlers(type)
        .map(
            factory ->
                new Unbound(
                    factory.spec(),
                    state ->
                        new BoundHandlers(factory.spec(), () -> factory.bind(handlers, state))));
  }

  /** What it subscribes to, needs and does. */
  public SubscriberSpec spec() {
    return spec;
  }

  /** Calls its methods, from one thread. */
  public HandlerTable newTable() {
    return tables.get();
  }

  /** Handlers that have not been given their state. */
  public record Unbound(SubscriberSpec spec, Function<State, BoundHandlers> binding) {
    /** Gives them their state. */
    public BoundHandlers bind(State state) {
      return binding.apply(state);
    }
  }
}
